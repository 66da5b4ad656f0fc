import type { MetricItem } from '../api/metricTypes';
import { shownOf } from './figures';
import { type Step, stepOf, stepsOf } from './scale';

/** The pattern of what is there but not shown: colour alone would say "none". */
export const HATCH = 'cockpit-hatch';

/** What a county of the map looks like. */
export type Look =
  | { kind: 'value'; value: number; fill: string }
  | { kind: 'hidden' | 'none' | 'outside'; fill: string };

export interface MapLooks {
  steps: Step[];
  hidden: boolean;
  none: boolean;
  lookOf: (code: string) => Look;
}

const BLANK = 'var(--map-blank)';

/** The looks of all counties together, since the colours depend on all their figures. */
export function mapLooks(items: readonly MetricItem[]): MapLooks {
  const shown = new Map(items.map((item) => [item.key, shownOf(item)]));
  const steps = stepsOf([...shown.values()].flatMap((one) => (one.kind === 'value' ? [one.value] : [])));
  const has = (kind: string) => [...shown.values()].some((one) => one.kind === kind);
  return {
    steps,
    hidden: has('hidden'),
    none: has('none'),
    lookOf: (code) => {
      const one = shown.get(code);
      if (one === undefined) return { kind: 'outside', fill: BLANK };
      if (one.kind === 'hidden') return { kind: 'hidden', fill: `url(#${HATCH})` };
      if (one.kind === 'none') return { kind: 'none', fill: 'var(--grey-wash)' };
      return { ...one, fill: stepOf(steps, one.value)?.colour ?? BLANK };
    },
  };
}
