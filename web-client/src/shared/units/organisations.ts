import { useQuery } from '@tanstack/react-query';
import { api, bodyOf } from '../api/client';
import type { Me } from '../api/types';
import { actingRoleOf } from '../auth/me';
import type { Picked } from '../list/picked';

/** Longer texts are no part of a name; the server refuses them. */
const MOST_LETTERS = 20;

/** Organisations in reach by a part of their name. */
export function useOrganisationChoices(typed: string, wanted: boolean) {
  const name = typed.slice(0, MOST_LETTERS);
  return useQuery({
    queryKey: ['grants', 'organisations', name],
    enabled: wanted,
    queryFn: ({ signal }) =>
      bodyOf(api.GET('/api/v1/grants/organisations', { params: { query: name ? { name } : {} }, signal })),
  });
}

/** Those the caller works for. */
export function ownOrganisations(me: Me): Picked[] {
  return (actingRoleOf(me)?.grants ?? []).flatMap(({ scopeKind, ref, name }) =>
    scopeKind === 'ORG' && ref ? [{ id: ref, name: name ?? ref }] : [],
  );
}
