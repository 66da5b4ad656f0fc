import type { AllowedAction, ExportRequestDetail, ExportRequestRow, Me } from '@/shared/api/types';
import { dayToday } from '@/shared/format/days';
import { type FilterSpec, type FilterValues, toQuery } from '@/shared/list/urlFilters';

export const statuses = ['SUBMITTED', 'APPROVED', 'TAKEN', 'REFUSED', 'WITHDRAWN', 'EXPIRED'] as const;

export const requestFilters = {
  status: 'many',
  resource: 'many',
  own: 'one',
  sort: 'one',
} as const satisfies FilterSpec;

type Values = FilterValues<typeof requestFilters>;

/** What people come for: their own requests, or those that wait for an answer, the most urgent first. */
export const views = ['all', 'own', 'waiting'] as const;

export type View = (typeof views)[number];

const SOONEST = 'dueAt';

export function viewOf({ own, status }: Values): View {
  if (own) return 'own';
  return status?.length === 1 && status[0] === 'SUBMITTED' ? 'waiting' : 'all';
}

/** What a view changes of the filters. */
export function changeTo(view: View) {
  return {
    own: view === 'own' ? 'true' : undefined,
    status: view === 'waiting' ? ['SUBMITTED'] : undefined,
    sort: view === 'waiting' ? SOONEST : undefined,
  };
}

/** As the API is asked: "own" is the caller's account there. */
export function queryOf({ own, ...values }: Values, me: Me): Record<string, string> {
  return toQuery({ ...values, ...(own && me.accountId && { raisedBy: me.accountId }) });
}

/** The sweep may be some minutes late; what has run out is over at once. */
export function stateOf(
  { status, validUntil }: Pick<ExportRequestRow, 'status' | 'validUntil'>,
  now = new Date(),
) {
  const over = validUntil !== undefined && new Date(validUntil) <= now;
  return over && (status === 'APPROVED' || status === 'TAKEN') ? 'EXPIRED' : status;
}

/** Whether its answer is late. */
export function isLate({ status, dueOn }: Pick<ExportRequestRow, 'status' | 'dueOn'>, today = dayToday()) {
  return status === 'SUBMITTED' && dueOn < today;
}

/**
 * The link as this caller may ask for it now: the server offers it in every role of the author, and
 * gives it in the one it was asked in.
 *
 * @param why said where that is another one
 */
export function linkFor(
  { actions, role }: ExportRequestDetail,
  me: Me,
  why: string,
): AllowedAction | undefined {
  const link = actions.find(({ name }) => name === 'link');
  return link?.enabled && role !== me.actingRole ? { name: 'link', enabled: false, reason: why } : link;
}
