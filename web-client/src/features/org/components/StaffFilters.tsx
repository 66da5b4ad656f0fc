import { useTranslation } from 'react-i18next';
import { optionsOf } from '@/shared/codes/codes';
import type { FilterChange, FilterValues } from '@/shared/list/urlFilters';
import { FilterFrame, setBesides } from '@/shared/ui/list/FilterFrame';
import { FilterMany } from '@/shared/ui/list/FilterSelect';
import { FilterText } from '@/shared/ui/list/FilterText';
import { UnitFilter } from '@/shared/ui/list/UnitFilter';
import type { staffFilters } from '../model/staffFilters';
import '../orgTexts';

interface Props {
  values: FilterValues<typeof staffFilters>;
  /** Whether this role sees whole names and may therefore search in them. */
  full: boolean;
  onChange: (change: FilterChange) => void;
  onClear: (() => void) | undefined;
}

export function StaffFilters({ values, full, onChange, onClear }: Props) {
  const { t } = useTranslation('org');
  const surname = (
    <FilterText
      label={t('staff.surnameHint')}
      value={values.surname}
      maxLength={2}
      lead={!full}
      onChange={(next) => onChange({ surname: next })}
    />
  );
  const name = (
    <FilterText
      label={t('staff.nameHint')}
      value={values.name}
      maxLength={20}
      lead
      onChange={(next) => onChange({ name: next })}
    />
  );
  return (
    <FilterFrame
      lead={full ? name : surname}
      set={setBesides(values, ['sort', full ? 'name' : 'surname'])}
      onClear={onClear}
    >
      {full && surname}
      <FilterText
        label={t('staff.tailHint')}
        value={values.phoneTail}
        maxLength={4}
        rule={{ accept: /^\d{4}$/, wrong: t('staff.tailWrong') }}
        onChange={(phoneTail) => onChange({ phoneTail })}
      />
      <UnitFilter value={values.managingUnit} onChange={(managingUnit) => onChange({ managingUnit })} />
      <FilterMany
        label={t('staff.field.category')}
        placeholder={t('staff.any.category')}
        options={optionsOf('staffCategory')}
        value={values.category}
        onChange={(category) => onChange({ category })}
      />
      <FilterMany
        label={t('staff.field.subjects')}
        placeholder={t('staff.any.subject')}
        options={optionsOf('subject')}
        value={values.subject}
        onChange={(subject) => onChange({ subject })}
      />
      <FilterMany
        label={t('staff.field.status')}
        placeholder={t('staff.any.status')}
        options={optionsOf('staffStatus')}
        value={values.status}
        onChange={(status) => onChange({ status })}
      />
    </FilterFrame>
  );
}
