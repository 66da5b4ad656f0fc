import { useTranslation } from 'react-i18next';
import { optionsOf } from '@/shared/codes/codes';
import type { FilterChange } from '@/shared/list/urlFilters';
import { FilterMany } from '@/shared/ui/list/FilterSelect';
import { chooseTypes, SCHOOLS } from '../model/filters';
import '../orgTexts';

interface Props {
  value: string[] | undefined;
  onChange: (change: FilterChange) => void;
}

/** School types; the first entry stands for all that count as schools. */
export function TypeFilter({ value, onChange }: Props) {
  const { t } = useTranslation('org');
  return (
    <FilterMany
      label={t('field.type')}
      placeholder={t('list.anyType')}
      options={[{ value: SCHOOLS, label: t('list.schoolsOnly') }, ...optionsOf('type')]}
      value={value}
      onChange={(next) => onChange({ type: chooseTypes(next) })}
    />
  );
}
