import { endOf, isDay, startOf } from '@/shared/format/days';
import type { FilterValues } from '@/shared/list/urlFilters';

export const auditFilters = {
  from: 'one',
  to: 'one',
  actor: 'one',
  role: 'one',
  action: 'one',
  entity: 'one',
  entityId: 'one',
  result: 'one',
  requestId: 'one',
} as const;

export type AuditFilters = FilterValues<typeof auditFilters>;

/** The whole log, or the part of it that tells of the system: what is not in it is not offered either. */
export type AuditPart = 'whole' | 'system';

const systemPart = ['user', 'grant', 'deputy', 'job', 'audit-verification'];

export function inPart(part: AuditPart, actionOrEntity: string): boolean {
  return part === 'whole' || systemPart.includes(actionOrEntity.split('.', 1)[0] ?? '');
}

/** As the API takes them; what does not fit is not sent, but said at the field. */
export const recordId = /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
export const requestId = /^[A-Za-z0-9-]{8,64}$/;

/** The filters of the page in the words of the API: whole days in Nanning, both ends included. */
export function auditQuery({ from, to, ...rest }: AuditFilters): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [name, value] of Object.entries(rest)) if (value) query[name] = value;
  if (isDay(from)) query.from = startOf(from);
  if (isDay(to)) query.to = endOf(to);
  return query;
}
