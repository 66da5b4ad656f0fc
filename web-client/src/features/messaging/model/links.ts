import type { InboxEntry } from '@/shared/api/types';

/** Pages that show one thing of a resource; a message about anything else is only read. */
const pages = new Map<string, (id: string) => string>([
  ['proposals', (id) => `/proposals/${id}`],
  ['schools', (id) => `/schools/${id}`],
  ['staff', (id) => `/staff/${id}`],
  ['students', (id) => `/students/${id}`],
  ['transfers', (id) => `/transfers/${id}`],
  ['my-requests', (id) => `/my-requests/${id}`],
  ['guardian-links', (id) => `/guardian-links/${id}`],
  ['export-requests', (id) => `/export-requests/${id}`],
]);

/** Where a message leads, if this client has a page for it. */
export function pageOf(entry: Pick<InboxEntry, 'link'>): string | undefined {
  const { resource, id } = entry.link ?? {};
  return resource && id ? pages.get(resource)?.(id) : undefined;
}

/** 3, or 99+ when there is no room for more. */
export function badgeOf(unread: number): string {
  return unread > 99 ? '99+' : String(unread);
}
