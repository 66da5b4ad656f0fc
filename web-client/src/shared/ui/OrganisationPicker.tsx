import { may, useMe } from '../auth/me';
import type { Picked } from '../list/picked';
import { ownOrganisations, useOrganisationChoices } from '../units/organisations';
import { RecordPicker, useTyped } from './RecordPicker';

interface Props {
  id?: string;
  value?: Picked;
  onChange?: (value: Picked | undefined) => void;
  placeholder: string;
  /** Said when no name fits. */
  none: string;
}

/** One organisation, found by its name; who works for one chooses among the own. */
export function OrganisationPicker(input: Props) {
  const me = useMe();
  const own = ownOrganisations(me);
  const [wanted, typing] = useTyped();
  const searches = own.length === 0 && may(me, 'grant:read');
  const found = useOrganisationChoices(wanted, searches);
  const choices = searches
    ? (found.data?.items ?? []).map(({ code, name }) => ({ id: code, name }))
    : own.filter(({ name }) => name.includes(wanted));
  return <RecordPicker {...input} choices={choices} found={found} typing={typing} />;
}
