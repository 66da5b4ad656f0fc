import { describe, expect, it } from 'vitest';
import { afterSaving, isAfterSaving } from './afterSaving';

const at = (state: unknown) => ({ pathname: '/schools/1', search: '', hash: '', key: 'a', state });

describe('going on after a save', () => {
  it('is known by what it carries, and by nothing else', () => {
    expect(isAfterSaving(at(afterSaving.state), 'PUSH')).toBe(true);
    expect(isAfterSaving(at(null), 'PUSH')).toBe(false);
    expect(isAfterSaving(at({ filters: { name: '覃' } }), 'PUSH')).toBe(false);
  });

  it('is not walking back to where a save once led', () => {
    expect(isAfterSaving(at(afterSaving.state), 'POP')).toBe(false);
  });
});
