import type { AuditEvent } from '@/shared/api/types';
import { auditCodes } from '@/shared/codes/auditCodes';

interface RecordPage {
  path: string;
  permission: string;
}

const pages: Record<string, RecordPage> = {
  school: { path: '/schools', permission: 'school:read' },
  proposal: { path: '/proposals', permission: 'proposal:read' },
  'work-item': { path: '/work-items', permission: 'work-item:read' },
  user: { path: '/accounts', permission: 'user:read' },
  staff: { path: '/staff', permission: 'staff:read' },
};

/** Their first id stood in the address; the others are records of any kind that were written with it. */
const addressed =
  /^(school\.update|proposal\.(approve|reject|withdraw)|work-item\..+|user\.(disable|enable|move|reset-.+|sign-out)|staff\.(read|check))$/;

/** All their ids are of the kind that the line names. */
const ofOneKind = ['change.read', 'user.print-slips'];

/** The page of one record of a line; none when there is no page, or it is not sure what the id is of. */
export function recordPath(
  event: Pick<AuditEvent, 'action' | 'entity' | 'entityIds'>,
  id: string,
  permissions: readonly string[],
): string | undefined {
  const page = pages[event.entity];
  if (!page || !permissions.includes(page.permission)) return undefined;
  const sure =
    ofOneKind.includes(event.action) || (addressed.test(event.action) && event.entityIds[0] === id);
  return sure ? `${page.path}/${id}` : undefined;
}

/** Personal fields in words; the way to them is left out: 姓名 of a holder is a 姓名. */
export function fieldWords(fields: readonly string[]): string {
  return auditCodes.labelsOf('auditField', [
    ...new Set(fields.map((field) => field.split('.').pop() ?? field)),
  ]);
}
