import { describe, expect, it } from 'vitest';
import type { PurposeState } from '@/shared/api/types';
import { requestKeys } from '@/shared/api/useRequestKey';
import { agreementTo, occasionOf } from './consent';

describe('agreeing', () => {
  const fresh = { text: { id: 't' }, state: 'NONE', actions: [] } as unknown as PurposeState;
  const withdrawn = { ...fresh, state: 'WITHDRAWN', consent: 'c', withdrawnAt: '2026-11-30T02:00:00Z' };

  it('is one request however often it is sent, and another one after a withdrawal', () => {
    const keyFor = requestKeys();
    const first = keyFor(occasionOf(fresh, 'p'));
    expect(keyFor(occasionOf(fresh, 'p'))).toBe(first);
    const again = keyFor(occasionOf(withdrawn, 'p'));
    expect(again).not.toBe(first);
    const later = { ...withdrawn, consent: 'd', withdrawnAt: '2026-12-01T02:00:00Z' };
    expect(keyFor(occasionOf(later, 'p'))).not.toBe(again);
  });

  it('sends the same words each time', () => {
    expect(agreementTo(withdrawn, 'p')).toEqual({ student: 'p', text: 't' });
  });
});
