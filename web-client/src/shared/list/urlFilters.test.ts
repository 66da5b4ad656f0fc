import { describe, expect, it } from 'vitest';
import { nextParams, nextState, readFilters } from './urlFilters';

const spec = { name: 'private', phoneTail: 'private', status: 'many' } as const;

describe('filters by a person', () => {
  it('never stand in an address', () => {
    const params = nextParams(spec, new URLSearchParams('view=map&status=ACTIVE'), {
      name: '覃小玲',
      phoneTail: '1111',
      status: ['ENDED'],
    });
    expect(params.toString()).toBe('view=map&status=ENDED');
  });

  it('are taken out of an address in which somebody put them, and not read from it', () => {
    const params = new URLSearchParams('name=覃小玲&status=ACTIVE');
    expect(readFilters(spec, params, null)).toEqual({ status: ['ACTIVE'] });
    expect(nextParams(spec, params, {}).toString()).toBe('status=ACTIVE');
  });

  it('stay with the history entry while others change', () => {
    const first = nextState(spec, null, { name: ' 覃小玲 ', status: ['ACTIVE'] });
    expect(first).toEqual({ filters: { name: '覃小玲' } });
    const second = nextState(spec, first, { phoneTail: '1111' });
    expect(readFilters(spec, new URLSearchParams(), second)).toEqual({ name: '覃小玲', phoneTail: '1111' });
  });

  it('are cleared like all others', () => {
    const state = { filters: { name: '覃小玲', phoneTail: '1111' } };
    expect(nextState(spec, state, { name: undefined, phoneTail: ' ' })).toEqual({ filters: {} });
  });
});
