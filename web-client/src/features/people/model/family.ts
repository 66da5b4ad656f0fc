import type { GuardianLinkRow, RosterRow } from '@/shared/api/types';

const states = ['CLAIMED', 'VERIFIED', 'REVOKED'];

/** What waits for a decision first, what ended last, and those in between as they are to be called. */
export function inOrder(links: readonly GuardianLinkRow[]): GuardianLinkRow[] {
  const place = (link: GuardianLinkRow) => states.indexOf(link.status);
  return [...links].sort((a, b) => place(a) - place(b) || a.priority - b.priority);
}

/** How many pupils of a class have somebody linked, wait for a decision, or have nobody. */
export function linkCounts(pupils: readonly RosterRow[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { linked } of pupils) {
    if (linked) counts[linked] = (counts[linked] ?? 0) + 1;
  }
  return counts;
}

/** The classes of pupils, each once, in the order of their names. */
export function classesOf<C extends { id: string; name: string }>(
  pupils: readonly { classGroup?: C }[],
): C[] {
  const byId = new Map<string, C>();
  for (const { classGroup } of pupils) if (classGroup) byId.set(classGroup.id, classGroup);
  return [...byId.values()].sort((a, b) => a.name.localeCompare(b.name, 'zh-CN', { numeric: true }));
}
