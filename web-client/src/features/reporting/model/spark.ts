export interface SparkPoint {
  x: number;
  y: number;
  /** Which of the given values it stands for. */
  index: number;
}

export const SPARK = { width: 160, height: 44, margin: 5 } as const;

/**
 * The values of a trend as points, evenly spaced; a value that may not be shown leaves its place empty.
 * What hardly moves must not look like a cliff: the drawing spans at least a twentieth of the amount.
 */
export function sparkPoints(values: readonly (number | undefined)[]): SparkPoint[] {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return [];
  const least = Math.min(...known);
  const most = Math.max(...known);
  const span = Math.max(most - least, Math.abs(most) / 20, 1e-9);
  const low = (least + most) / 2 - span / 2;
  const { width, height, margin } = SPARK;
  const step = values.length > 1 ? (width - 2 * margin) / (values.length - 1) : 0;
  return values.flatMap((value, index) =>
    value === undefined
      ? []
      : [
          {
            x: round(values.length > 1 ? margin + index * step : width / 2),
            y: round(height - margin - ((value - low) / span) * (height - 2 * margin)),
            index,
          },
        ],
  );
}

/** One line through neighbours; over a gap it is lifted. */
export function sparkPath(points: readonly SparkPoint[]): string {
  return points
    .map(({ x, y, index }, i) => `${i > 0 && points[i - 1]?.index === index - 1 ? 'L' : 'M'}${x} ${y}`)
    .join('');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
