import { ramp } from '@/shared/theme/tokens';

/** One colour of the map, whichever set is worn, and the values it stands for, both ends included. */
export interface Step {
  from: number;
  to: number;
  colour: string;
}

/**
 * The colours of a set of amounts: about as many places in each, the same amount never in two. The
 * ends are amounts that occur, so that the legend names no number that no place has.
 */
export function stepsOf(values: readonly number[]): Step[] {
  const distinct = [...new Set(values)].sort((a, b) => a - b);
  const count = Math.min(ramp.length, distinct.length);
  return Array.from({ length: count }, (_, i) => {
    const part = distinct.slice(
      Math.floor((i * distinct.length) / count),
      Math.floor(((i + 1) * distinct.length) / count),
    );
    return { from: part[0] ?? 0, to: part.at(-1) ?? 0, colour: colourAt(i, count) };
  });
}

/** Few steps lie apart on the ramp; a single one is neither the palest nor the darkest. */
function colourAt(index: number, count: number): string {
  const place = count === 1 ? (ramp.length - 1) / 2 : (index * (ramp.length - 1)) / (count - 1);
  return `var(--ramp-${Math.round(place)})`;
}

export function stepOf(steps: readonly Step[], value: number): Step | undefined {
  return steps.find(({ from, to }) => value >= from && value <= to);
}
