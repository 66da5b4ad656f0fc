import { describe, expect, it } from 'vitest';
import { badgeOf, pageOf } from './links';

describe('where a message leads', () => {
  const id = '0198c0de-0000-7000-8000-000000000001';

  it('to the page of the thing it is about', () => {
    expect(pageOf({ link: { resource: 'proposals', id } })).toBe(`/proposals/${id}`);
    expect(pageOf({ link: { resource: 'schools', id } })).toBe(`/schools/${id}`);
  });

  it('nowhere when there is no thing or no page for it', () => {
    expect(pageOf({})).toBeUndefined();
    expect(pageOf({ link: { resource: 'proposals' } })).toBeUndefined();
    expect(pageOf({ link: { resource: 'not-yet-built', id } })).toBeUndefined();
    expect(pageOf({ link: { resource: 'constructor', id } })).toBeUndefined();
  });

  it('a large number does not break the bar', () => {
    expect(badgeOf(7)).toBe('7');
    expect(badgeOf(100)).toBe('99+');
  });
});
