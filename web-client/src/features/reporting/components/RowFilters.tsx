import { useTranslation } from 'react-i18next';
import { optionsOf } from '@/shared/codes/codes';
import type { FilterChange, FilterValues } from '@/shared/list/urlFilters';
import { FilterDay } from '@/shared/ui/list/FilterDay';
import { FilterFrame, setBesides } from '@/shared/ui/list/FilterFrame';
import { FilterOne } from '@/shared/ui/list/FilterSelect';
import type { MetricItem } from '../api/metricTypes';
import type { rowFilters } from '../model/rows';

interface Props {
  values: FilterValues<typeof rowFilters>;
  /** The parts of the caller's scope, as the figure itself is split. */
  counties: MetricItem[];
  units: MetricItem[];
  unitsFailed: boolean;
  /** Whether a school can lack what is measured. */
  rate: boolean;
  onChange: (change: FilterChange) => void;
  onClear: (() => void) | undefined;
}

const choices = (items: MetricItem[]) => items.map(({ key, name }) => ({ value: key, label: name }));

export function RowFilters({ values, counties, units, unitsFailed, rate, onChange, onClear }: Props) {
  const { t } = useTranslation('reporting');
  return (
    <FilterFrame
      lead={
        <FilterOne
          label={t('by.county')}
          placeholder={t('rows.anyCounty')}
          options={choices(counties)}
          value={values.county}
          onChange={(county) => onChange({ county })}
        />
      }
      set={setBesides(values, ['county'])}
      onClear={onClear}
    >
      <FilterOne
        label={t('by.unit')}
        placeholder={t('rows.anyUnit')}
        options={choices(units)}
        notFoundContent={unitsFailed ? t('rows.unitsFailed') : undefined}
        value={values.unit}
        onChange={(unit) => onChange({ unit })}
      />
      <FilterOne
        label={t('by.stage')}
        placeholder={t('rows.anyStage')}
        options={optionsOf('stage')}
        value={values.stage}
        onChange={(stage) => onChange({ stage })}
      />
      {rate && (
        <FilterOne
          label={t('rows.met')}
          placeholder={t('rows.anyMet')}
          options={[
            { value: 'true', label: t('rows.metYes') },
            { value: 'false', label: t('rows.metNo') },
          ]}
          value={values.met}
          onChange={(met) => onChange({ met })}
        />
      )}
      <FilterDay label={t('time.day')} value={values.asOf} onChange={(asOf) => onChange({ asOf })} />
    </FilterFrame>
  );
}
