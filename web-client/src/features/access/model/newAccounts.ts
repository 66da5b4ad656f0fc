import type { AccountDetail, HeldRole } from '@/shared/api/types';
import type { Picked } from '@/shared/list/picked';

/** Who keeps an account, by its name; as id `bureau`, `unit:<code>` or `school:<id>`. */
export type Place = Picked;

export const bureau: Place = { id: 'bureau', name: '市教育局' };

/** How one line went. */
export interface Made {
  key: string;
  name: string;
  account?: AccountDetail;
  problem?: string;
}

/** One name per line; blank lines and blanks around a name do not count. */
export function namesIn(text: string): string[] {
  return text
    .split(/[\n,，、;；]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

export function placeFields({ id }: Place): { school?: string; managingUnit?: string } {
  const value = id.slice(id.indexOf(':') + 1);
  if (id.startsWith('school:')) return { school: value };
  return id.startsWith('unit:') ? { managingUnit: value } : {};
}

/** The places of the acting role that can keep accounts, widest first as granted. */
export function ownPlaces(held: HeldRole | undefined): Place[] {
  return (held?.grants ?? []).flatMap(({ scopeKind, ref, name }) => {
    if (scopeKind === 'CITY') return [bureau];
    if (scopeKind === 'UNIT') return [{ id: `unit:${ref}`, name: name ?? String(ref) }];
    return scopeKind === 'SCHOOL' ? [{ id: `school:${ref}`, name: name ?? String(ref) }] : [];
  });
}

/** Accounts whose one-time password can be printed now. */
export function readyToPrint(made: Made[]): string[] {
  return made.flatMap(({ account }) => (account?.oneTimePassword?.printable ? [account.id] : []));
}
