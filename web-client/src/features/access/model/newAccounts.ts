import type { AccountDetail, HeldRole } from '@/shared/api/types';

/** Who keeps an account: `bureau`, `unit:<code>` or `school:<id>`. */
export type Place = string;

export const bureau: Place = 'bureau';

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

export function placeFields(place: Place): { school?: string; managingUnit?: string } {
  const cut = place.indexOf(':');
  const value = place.slice(cut + 1);
  if (place.startsWith('school:')) return { school: value };
  return place.startsWith('unit:') ? { managingUnit: value } : {};
}

/** The places of the acting role that can keep accounts, widest first as granted. */
export function ownPlaces(held: HeldRole | undefined): { value: Place; label: string }[] {
  return (held?.grants ?? []).flatMap(({ scopeKind, ref, name }) => {
    if (scopeKind === 'CITY') return [{ value: bureau, label: '市教育局' }];
    if (scopeKind === 'UNIT') return [{ value: `unit:${ref}`, label: name ?? String(ref) }];
    return scopeKind === 'SCHOOL' ? [{ value: `school:${ref}`, label: name ?? String(ref) }] : [];
  });
}

/** Accounts whose one-time password can be printed now. */
export function readyToPrint(made: Made[]): string[] {
  return made.flatMap(({ account }) => (account?.oneTimePassword?.printable ? [account.id] : []));
}
