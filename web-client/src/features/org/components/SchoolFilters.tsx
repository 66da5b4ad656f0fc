import { useTranslation } from 'react-i18next';
import { optionsOf } from '@/shared/codes/codes';
import type { FilterValues } from '@/shared/list/urlFilters';
import { useManagingUnits } from '../api/divisions';
import type { schoolFilters } from '../model/filters';
import { FilterFrame } from './FilterFrame';
import { FilterMany } from './FilterSelect';
import { type FilterChange, PlaceFilters } from './PlaceFilters';
import { TypeFilter } from './TypeFilter';

interface Props {
  values: FilterValues<typeof schoolFilters>;
  onChange: FilterChange;
  onClear: () => void;
}

export function SchoolFilters({ values, onChange, onClear }: Props) {
  const { t } = useTranslation('org');
  const units = useManagingUnits();
  return (
    <FilterFrame values={values} onChange={onChange} onClear={onClear}>
      <PlaceFilters county={values.county} township={values.township} onChange={onChange} />
      <FilterMany
        label={t('field.managingUnit')}
        placeholder={t('list.anyUnit')}
        options={units.data?.map((unit) => ({ value: unit.code, label: unit.name })) ?? []}
        loading={units.isLoading}
        value={values.managingUnit}
        onChange={(next) => onChange({ managingUnit: next })}
      />
      <TypeFilter value={values.type} onChange={onChange} />
      <FilterMany
        label={t('field.stages')}
        placeholder={t('list.anyStage')}
        options={optionsOf('stage')}
        value={values.stage}
        onChange={(next) => onChange({ stage: next })}
      />
      <FilterMany
        label={t('field.ownership')}
        placeholder={t('list.anyOwnership')}
        options={optionsOf('ownership')}
        value={values.ownership}
        onChange={(next) => onChange({ ownership: next })}
      />
      <FilterMany
        label={t('field.status')}
        placeholder={t('list.anyStatus')}
        options={optionsOf('status')}
        value={values.status}
        onChange={(next) => onChange({ status: next })}
      />
    </FilterFrame>
  );
}
