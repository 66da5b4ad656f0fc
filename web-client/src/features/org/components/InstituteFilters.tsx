import { useTranslation } from 'react-i18next';
import type { FilterChange, FilterValues } from '@/shared/list/urlFilters';
import { FilterFrame, setBesides } from '@/shared/ui/list/FilterFrame';
import { FilterMany, FilterOne } from '@/shared/ui/list/FilterSelect';
import { UnitFilter } from '@/shared/ui/list/UnitFilter';
import { appointed, type instituteFilters, type researcherFilters, standing } from '../model/instituteForms';
import { choicesOf } from '../model/instituteWords';

interface Props<S extends typeof instituteFilters | typeof researcherFilters> {
  values: FilterValues<S>;
  onChange: (change: FilterChange) => void;
  onClear: (() => void) | undefined;
}

export function InstituteFilters({ values, onChange, onClear }: Props<typeof instituteFilters>) {
  const { t } = useTranslation('institutes');
  return (
    <FilterFrame
      lead={
        <FilterOne
          label={t('field.level')}
          placeholder={t('any.level')}
          options={choicesOf('instituteLevel')}
          value={values.level}
          onChange={(level) => onChange({ level })}
        />
      }
      set={setBesides(values, ['sort', 'level'])}
      onClear={onClear}
    >
      <UnitFilter value={values.managingUnit} onChange={(managingUnit) => onChange({ managingUnit })} />
      <FilterMany
        label={t('field.status')}
        placeholder={t('any.status')}
        options={choicesOf('instituteStatus')}
        value={values.status ?? standing}
        onChange={(status) => onChange({ status })}
      />
    </FilterFrame>
  );
}

export function ResearcherFilters({ values, onChange, onClear }: Props<typeof researcherFilters>) {
  const { t } = useTranslation('institutes');
  return (
    <FilterFrame
      lead={
        <FilterOne
          label={t('researcher.kind')}
          placeholder={t('any.kind')}
          options={choicesOf('researcherKind')}
          value={values.kind}
          onChange={(kind) => onChange({ kind })}
        />
      }
      set={setBesides(values, ['sort', 'kind', 'institute'])}
      onClear={onClear}
    >
      <UnitFilter value={values.managingUnit} onChange={(managingUnit) => onChange({ managingUnit })} />
      <FilterMany
        label={t('researcher.subject')}
        placeholder={t('any.subject')}
        options={choicesOf('researchSubject')}
        value={values.subject}
        onChange={(subject) => onChange({ subject })}
      />
      <FilterMany
        label={t('field.status')}
        placeholder={t('any.status')}
        options={choicesOf('researcherStatus')}
        value={values.status ?? appointed}
        onChange={(status) => onChange({ status })}
      />
    </FilterFrame>
  );
}
