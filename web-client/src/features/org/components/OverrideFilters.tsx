import { useTranslation } from 'react-i18next';
import { optionsOf } from '@/shared/codes/codes';
import type { FilterChange, FilterValues } from '@/shared/list/urlFilters';
import { FilterDay } from '@/shared/ui/list/FilterDay';
import { FilterFrame } from '@/shared/ui/list/FilterFrame';
import { FilterMany } from '@/shared/ui/list/FilterSelect';
import { UnitFilter } from '@/shared/ui/list/UnitFilter';
import { useRules } from '../api/overrides';
import type { overrideFilters } from '../model/overrideFilters';
import '../orgTexts';

interface Props {
  values: FilterValues<typeof overrideFilters>;
  onChange: (change: FilterChange) => void;
  onClear: (() => void) | undefined;
}

export function OverrideFilters({ values, onChange, onClear }: Props) {
  const { t } = useTranslation('org');
  const rules = useRules();
  return (
    <FilterFrame set={Object.keys(values).length} onClear={onClear}>
      <FilterMany
        label={t('overrides.rule')}
        placeholder={t('overrides.any.rule')}
        options={
          rules.data
            ?.filter((rule) => rule.enforcement === 'WARN')
            .map((rule) => ({ value: rule.id, label: rule.id })) ?? []
        }
        loading={rules.isLoading}
        value={values.rule}
        onChange={(rule) => onChange({ rule })}
      />
      <FilterMany
        label={t('overrides.what')}
        placeholder={t('overrides.any.what')}
        options={optionsOf('overrideOf')}
        value={values.resource}
        onChange={(resource) => onChange({ resource })}
      />
      <UnitFilter value={values.managingUnit} onChange={(managingUnit) => onChange({ managingUnit })} />
      <FilterDay label={t('overrides.from')} value={values.from} onChange={(from) => onChange({ from })} />
      <FilterDay
        label={t('overrides.until')}
        value={values.until}
        onChange={(until) => onChange({ until })}
      />
    </FilterFrame>
  );
}
