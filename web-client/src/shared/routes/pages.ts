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
  students: (id) => `/students/${id}`,
  transfers: (id) => `/transfers/${id}`,
  staff: (id) => `/staff/${id}`,
  'work-item': (id) => `/work-items/${id}`,
};

export interface PageLink {
  route: string;
  id: string;
}

export function pathOf(link: PageLink): string | undefined {
  return pages[link.route]?.(link.id);
}
