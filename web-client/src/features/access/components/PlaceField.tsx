import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actingRoleOf, useMe } from '@/shared/auth/me';
import { useManagingUnits } from '@/shared/units/managingUnits';
import { useOrganisationChoices } from '@/shared/units/organisations';
import { useSchoolChoices } from '../api/grants';

interface Props {
  kind: string;
  id?: string;
  value?: string;
  onChange?: (ref: string | undefined) => void;
}

/** Where the role is to hold: the places I answer for, and what lies within them. */
export function PlaceField({ kind, id, value, onChange }: Props) {
  const { t } = useTranslation('access');
  const [text, setText] = useState('');
  const { options, searched, loading } = usePlaces(kind, useDeferredValue(text.trim()));
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      showSearch={searched ? { filterOption: false, onSearch: setText } : { optionFilterProp: 'label' }}
      placeholder={t('grants.placePlaceholder')}
      loading={loading}
      notFoundContent={t('grants.placeNone')}
      options={options}
    />
  );
}

/** What there is to choose from; of schools and organisations, found by the server, only a part. */
function usePlaces(kind: string, text: string) {
  const held = actingRoleOf(useMe())?.grants ?? [];
  const city = held.some((grant) => grant.scopeKind === 'CITY');
  const wide = city || held.some((grant) => grant.scopeKind === 'UNIT');
  const schools = useSchoolChoices(text, kind === 'SCHOOL' && wide);
  const units = useManagingUnits(kind === 'UNIT' && city);
  const organisations = useOrganisationChoices(text, kind === 'ORG' && city);
  const own = held
    .filter((grant) => grant.scopeKind === kind && grant.ref)
    .map((grant) => ({ value: grant.ref ?? '', label: grant.name ?? '' }));
  if (kind === 'SCHOOL' && wide) {
    const options = schools.data?.items.map(({ id, name }) => ({ value: id, label: name }));
    return { options, searched: true, loading: schools.isFetching };
  }
  if (kind === 'ORG' && city) {
    const options = organisations.data?.items.map(({ code, name }) => ({ value: code, label: name }));
    return { options, searched: true, loading: organisations.isFetching };
  }
  if (kind === 'UNIT' && city) {
    const options = units.data?.map(({ code, name }) => ({ value: code, label: name }));
    return { options, searched: false, loading: units.isFetching };
  }
  return { options: own, searched: false, loading: false };
}
