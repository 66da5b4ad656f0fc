import { useTranslation } from 'react-i18next';
import type { FilterChange } from '@/shared/list/urlFilters';
import { FilterOne } from '@/shared/ui/list/FilterSelect';
import { CITY, useDivisions } from '@/shared/units/divisions';
import { withDependents } from '../model/filters';
import '../orgTexts';

interface Props {
  county: string | undefined;
  township: string | undefined;
  onChange: (change: FilterChange) => void;
}

function choices(rows: { code: string; name: string }[] | undefined) {
  return rows?.map((row) => ({ value: row.code, label: row.name })) ?? [];
}

/** County, then the townships of that county. */
export function PlaceFilters({ county, township, onChange }: Props) {
  const { t } = useTranslation('org');
  const counties = useDivisions(CITY);
  const townships = useDivisions(county);
  return (
    <>
      <FilterOne
        label={t('field.county')}
        placeholder={t('list.anyCounty')}
        options={choices(counties.data)}
        loading={counties.isLoading}
        value={county}
        onChange={(next) => onChange(withDependents({ county: next }))}
      />
      <FilterOne
        label={t('field.township')}
        placeholder={county ? t('list.anyTownship') : t('list.townshipFirst')}
        options={choices(townships.data)}
        loading={townships.isLoading}
        disabled={!county}
        value={township}
        onChange={(next) => onChange({ township: next })}
      />
    </>
  );
}
