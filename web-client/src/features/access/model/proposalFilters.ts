import { endOf, isDay, startOf } from '@/shared/format/days';
import type { FilterValues } from '@/shared/list/urlFilters';

export const proposalFilters = {
  status: 'one',
  kind: 'one',
  managingUnit: 'many',
  from: 'one',
  to: 'one',
} as const;

export type ProposalFilters = FilterValues<typeof proposalFilters>;

export const ANY = 'ANY';

/** The filters of the desk in the words of the API: what waits, unless another state is asked for. */
export function proposalQuery({ status = 'PROPOSED', kind, managingUnit, from, to }: ProposalFilters) {
  const query: Record<string, string> = {};
  if (status !== ANY) query.status = status;
  if (kind) query.kind = kind;
  if (managingUnit) query.managingUnit = managingUnit.join(',');
  if (isDay(from)) query.from = startOf(from);
  if (isDay(to)) query.to = endOf(to);
  return query;
}
