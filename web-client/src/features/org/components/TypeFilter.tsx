import { useTranslation } from 'react-i18next';
import { optionsOf } from '@/shared/codes/codes';
import { chooseTypes, SCHOOLS } from '../model/filters';
import { FilterMany } from './FilterSelect';
import type { FilterChange } from './PlaceFilters';

/** School types; the first entry stands for all that count as schools. */
export function TypeFilter({ value, onChange }: { value: string[] | undefined; onChange: FilterChange }) {
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
