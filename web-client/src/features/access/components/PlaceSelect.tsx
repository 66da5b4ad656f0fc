import { Select } from 'antd';
import { useDeferredValue, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actingRoleOf, overseesSchools, useMe } from '@/shared/auth/me';
import { useSchoolSuggestions } from '../api/accounts';
import { ownPlaces, type Place } from '../model/newAccounts';

interface Props {
  id?: string;
  value?: Place;
  onChange?: (place: Place) => void;
}

/** The caller's own places, and for those who look after schools any school by its name. */
export function PlaceSelect({ id, value, onChange }: Props) {
  const { t } = useTranslation('access');
  const me = useMe();
  const [text, setText] = useState('');
  const wanted = useDeferredValue(text.trim());
  const searches = overseesSchools(me);
  const found = useSchoolSuggestions(searches ? wanted : '');
  const own = ownPlaces(actingRoleOf(me)).filter(({ label }) => label.includes(wanted));
  const schools =
    searches && wanted
      ? (found.data?.items ?? []).map((school) => ({ value: `school:${school.id}`, label: school.name }))
      : [];
  return (
    <Select
      id={id}
      value={value}
      onChange={onChange}
      placeholder={searches ? t('accounts.placeSearch') : t('accounts.placePick')}
      showSearch={{ filterOption: false, onSearch: setText }}
      options={[...own, ...schools]}
    />
  );
}
