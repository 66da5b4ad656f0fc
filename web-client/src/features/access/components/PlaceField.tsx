import { useTranslation } from 'react-i18next';
import { actingRoleOf, useMe } from '@/shared/auth/me';
import type { Picked } from '@/shared/list/picked';
import { RecordPicker, useTyped } from '@/shared/ui/RecordPicker';
import { useManagingUnits } from '@/shared/units/managingUnits';
import { useOrganisationChoices } from '@/shared/units/organisations';
import { useSchoolChoices } from '../api/grants';

interface Props {
  kind: string;
  id?: string;
  value?: Picked;
  onChange?: (place: Picked | undefined) => void;
}

/** Where the role is to hold: the places I answer for, and what lies within them. */
export function PlaceField({ kind, ...input }: Props) {
  const { t } = useTranslation('access');
  const [wanted, typing] = useTyped();
  const { found, choices } = usePlaces(kind, wanted);
  return (
    <RecordPicker
      {...input}
      choices={choices}
      found={found}
      typing={typing}
      placeholder={t('grants.placePlaceholder')}
      none={t('grants.placeNone')}
    />
  );
}

const byCode = ({ code, name }: { code: string; name: string }): Picked => ({ id: code, name });

/** What there is to choose from; of schools and organisations, found by the server, only a part. */
function usePlaces(kind: string, text: string) {
  const held = actingRoleOf(useMe())?.grants ?? [];
  const city = held.some((grant) => grant.scopeKind === 'CITY');
  const wide = city || held.some((grant) => grant.scopeKind === 'UNIT');
  const schools = useSchoolChoices(text, kind === 'SCHOOL' && wide);
  const units = useManagingUnits(kind === 'UNIT' && city);
  const organisations = useOrganisationChoices(text, kind === 'ORG' && city);
  if (kind === 'SCHOOL' && wide) return { found: schools, choices: schools.data?.items ?? [] };
  if (kind === 'ORG' && city) {
    return { found: organisations, choices: (organisations.data?.items ?? []).map(byCode) };
  }
  // The own places are known: nothing is asked for them.
  const own = held.flatMap(({ scopeKind, ref, name }) =>
    scopeKind === kind && ref ? [{ id: ref, name: name ?? ref }] : [],
  );
  const all = kind === 'UNIT' && city ? (units.data ?? []).map(byCode) : own;
  return { found: units, choices: all.filter(({ name }) => name.includes(text)) };
}
