import { describe, expect, it } from 'vitest';
import { HATCH, mapLooks } from './mapLooks';

const item = (key: string, value: number | undefined, suppressed = false) => ({
  key,
  name: key,
  value,
  suppressed,
});

describe('the looks of the map', () => {
  const looks = mapLooks([item('a', 5), item('b', 50), item('c', undefined, true), item('d', undefined)]);

  it('are deeper for more', () => {
    expect(looks.lookOf('a')).toEqual({ kind: 'value', value: 5, fill: 'var(--ramp-0)' });
    expect(looks.lookOf('b')).toEqual({ kind: 'value', value: 50, fill: 'var(--ramp-4)' });
  });

  it('never colour what is hidden like an amount', () => {
    expect(looks.lookOf('c')).toEqual({ kind: 'hidden', fill: `url(#${HATCH})` });
    expect(looks.hidden).toBe(true);
  });

  it('tell nothing to count from not mine', () => {
    expect(looks.lookOf('d').kind).toBe('none');
    expect(looks.lookOf('elsewhere').kind).toBe('outside');
    expect(mapLooks([item('a', 1)])).toMatchObject({ hidden: false, none: false });
  });
});
