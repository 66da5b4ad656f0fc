import { describe, expect, it } from 'vitest';
import { aMe } from '@/testing/schools';
import { pathOf } from './pages';

describe('where a work item leads', () => {
  const link = { route: 'subject-request', id: 'r' };

  it('to the page of the thing it is about', () => {
    expect(pathOf({ route: 'staff', id: 's' }, aMe())).toBe('/staff/s');
    expect(pathOf(link, aMe({ permissions: ['subject-request:read'] }))).toBe('/subject-requests/r');
    const agreement = { route: 'agreement', id: 'a' };
    expect(pathOf(agreement, aMe({ permissions: ['share-agreement:read'] }))).toBe('/agreements/a');
    const request = { route: 'export-request', id: 'e' };
    expect(pathOf(request, aMe({ permissions: ['export-request:read'] }))).toBe('/export-requests/e');
    expect(pathOf(request, aMe())).toBeUndefined();
  });

  it('nowhere when the caller may not open that page, or there is none', () => {
    expect(pathOf(link, aMe({ permissions: ['work-item:read'] }))).toBeUndefined();
    expect(pathOf({ route: 'not-yet-built', id: 'x' }, aMe())).toBeUndefined();
  });
});
