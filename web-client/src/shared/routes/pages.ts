import type { Me } from '../api/types';
import { may } from '../auth/me';

/** What the API calls a page, and where this client shows it. A name it does not know has no page here. */
const pages: Record<string, (id: string) => string> = {
  accounts: () => '/accounts',
  grants: (id) => `/grants?grant=${id}`,
  proposal: (id) => `/proposals/${id}`,
  // The page finds out itself whether the id is a semester's or a year's.
  calendar: (id) => `/calendar?about=${id}`,
  school: (id) => `/schools/${id}`,
  'care-arrangement': (id) => `/care-arrangements/${id}`,
  'special-category': (id) => `/special-categories/${id}`,
  'court-order': (id) => `/court-orders/${id}`,
  'subject-request': (id) => `/subject-requests/${id}`,
  'export-request': (id) => `/export-requests/${id}`,
  agreement: (id) => `/agreements/${id}`,
  students: (id) => `/students/${id}`,
  'student-duplicates': (id) => `/student-duplicates/${id}`,
  transfers: (id) => `/transfers/${id}`,
  staff: (id) => `/staff/${id}`,
  'work-item': (id) => `/work-items/${id}`,
};

/** What it takes to open such a page where the caller may have a work item about it and nothing else. */
const needs: Record<string, string> = {
  'subject-request': 'subject-request:read',
  'export-request': 'export-request:read',
  agreement: 'share-agreement:read',
};

export interface PageLink {
  route: string;
  id: string;
}

/** Where a work item leads this caller: nothing when there is no page, or none that they may open. */
export function pathOf(link: PageLink, me: Me): string | undefined {
  const needed = needs[link.route];
  return needed === undefined || may(me, needed) ? pages[link.route]?.(link.id) : undefined;
}
