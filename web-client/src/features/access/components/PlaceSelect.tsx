import { useTranslation } from 'react-i18next';
import { actingRoleOf, overseesSchools, useMe } from '@/shared/auth/me';
import { RecordPicker, useTyped } from '@/shared/ui/RecordPicker';
import { useAnySchool } from '@/shared/units/schoolChoices';
import { ownPlaces, type Place } from '../model/newAccounts';

interface Props {
  id?: string;
  value?: Place;
  onChange?: (place: Place | undefined) => void;
}

/** The caller's own places, and for those who look after schools any school by its name. */
export function PlaceSelect(input: Props) {
  const { t } = useTranslation('access');
  const me = useMe();
  const [wanted, typing] = useTyped();
  const searches = overseesSchools(me);
  const found = useAnySchool(searches ? wanted : '');
  const own = ownPlaces(actingRoleOf(me)).filter(({ name }) => name.includes(wanted));
  const schools = (found.data ?? []).map(({ id, name }) => ({ id: `school:${id}`, name }));
  return (
    <RecordPicker
      {...input}
      choices={[...own, ...schools]}
      found={found}
      typing={typing}
      placeholder={searches ? t('accounts.placeSearch') : t('accounts.placePick')}
      none={t('accounts.placeNone')}
    />
  );
}
