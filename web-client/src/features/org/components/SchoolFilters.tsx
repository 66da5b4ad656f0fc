import { useTranslation } from 'react-i18next';
import { optionsOf } from '@/shared/codes/codes';
import type { FilterChange, FilterValues } from '@/shared/list/urlFilters';
import { FilterFrame, setBesides } from '@/shared/ui/list/FilterFrame';
import { FilterMany } from '@/shared/ui/list/FilterSelect';
import { UnitFilter } from '@/shared/ui/list/UnitFilter';
import type { schoolFilters } from '../model/filters';
import { NameFilter } from './NameFilter';
import { PlaceFilters } from './PlaceFilters';
import { TypeFilter } from './TypeFilter';
import '../orgTexts';

interface Props {
  values: FilterValues<typeof schoolFilters>;
  onChange: (change: FilterChange) => void;
  onClear: () => void;
}

export function SchoolFilters({ values, onChange, onClear }: Props) {
  const { t } = useTranslation('org');
  return (
    <FilterFrame
      lead={<NameFilter value={values.name} onChange={(name) => onChange({ name })} />}
      set={setBesides(values, ['name', 'sort'])}
      onClear={setBesides(values, ['sort']) > 0 ? onClear : undefined}
    >
      <PlaceFilters county={values.county} township={values.township} onChange={onChange} />
      <UnitFilter value={values.managingUnit} onChange={(managingUnit) => onChange({ managingUnit })} />
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
