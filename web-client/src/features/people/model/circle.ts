import type { CircleMember } from '@/shared/api/types';
import { auditCodes } from '@/shared/codes/auditCodes';

/** The three sides that stand around a child. */
export const sides = ['family', 'school', 'office'] as const;

export type Side = (typeof sides)[number];

const schools: readonly string[] = ['CLASS', 'SCHOOL', 'RECEIVING_SCHOOL'];
const offices: readonly string[] = ['COUNTY', 'BUREAU'];

export function sideOf({ kind }: CircleMember): Side {
  if (schools.includes(kind)) return 'school';
  return offices.includes(kind) ? 'office' : 'family';
}

/** How many single persons: who is family and teacher at once is one. */
export function peopleIn(members: readonly CircleMember[]): number {
  const others = members.filter((one) => one.name !== undefined && !one.self);
  return others.length + (members.some((one) => one.self && one.name !== undefined) ? 1 : 0);
}

const careRecords = ['special-category', 'care-arrangement', 'care-contact'];

/** What was looked at. That it was about care is told; about which hardship is nobody's beside the parent. */
export function wordsOfRead(action: string, care: string): string {
  const [record = ''] = action.split('.');
  return careRecords.includes(record) ? care : auditCodes.labelOf('auditAction', action);
}
