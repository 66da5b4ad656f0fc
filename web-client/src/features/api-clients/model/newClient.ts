import type { ApiClientCreate } from '@/shared/api/types';
import { sameName } from '@/shared/edit/form';
import type { Picked } from '@/shared/list/picked';
import type { FilterSpec } from '@/shared/list/urlFilters';

export const statuses = ['ACTIVE', 'REVOKED'] as const;

export const clientFilters = { status: 'one' } as const satisfies FilterSpec;

export interface NewClient {
  agency: Picked;
  clientId: string;
  purpose: string;
  /** One a line. */
  allowedAddresses: string;
}

/** Which input shows what the server says about one of its fields. */
export function inputFor(serverField: string) {
  // A single address is named by its place in the list, and there is one input for all of them.
  const list = /(^|\.)allowedAddresses\b/.test(serverField) ? 'allowedAddresses' : serverField;
  return sameName<NewClient>(['agency', 'clientId', 'purpose', 'allowedAddresses'])(list);
}

/** As the contract has them; whether an address is one is for the server to say. */
export const CLIENT_ID = /^partner-[a-z0-9]+(-[a-z0-9]+)*$/;
const ADDRESS = /^([0-9]{1,3}(\.[0-9]{1,3}){3}(\/[0-9]{1,2})?|[0-9a-fA-F:]{2,39}(\/[0-9]{1,3})?)$/;
const MOST_ADDRESSES = 20;

/** What stands on the lines, or between the commas of whoever has them in one line. */
export function addressesOf(text: string | undefined): string[] {
  const parts = (text ?? '').split(/[\s,，;；、]+/);
  return [...new Set(parts.filter(Boolean))];
}

export function areAddresses(text: string | undefined): boolean {
  const addresses = addressesOf(text);
  return addresses.length <= MOST_ADDRESSES && addresses.every((one) => ADDRESS.test(one));
}

export function bodyOf({ agency, clientId, purpose, allowedAddresses }: NewClient): ApiClientCreate {
  const addresses = addressesOf(allowedAddresses);
  return {
    agency: agency.id,
    clientId: clientId.trim(),
    purpose: purpose.trim(),
    ...(addresses.length > 0 && { allowedAddresses: addresses }),
  };
}
