import type { Point } from './geo';

type Ring = Point[];

function areaAndCentre(ring: Ring): { area: number; centre: Point } {
  let area = 0;
  let x = 0;
  let y = 0;
  ring.forEach(([x1, y1], i) => {
    const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1];
    const cross = x1 * y2 - x2 * y1;
    area += cross / 2;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  });
  return { area: Math.abs(area), centre: [x / (6 * area), y / (6 * area)] };
}

/** The middle of the largest part: the seats of the city districts are too near to each other for labels. */
export function labelPoint(polygons: Ring[][]): Point | undefined {
  const parts = polygons.flatMap(([outer]) => (outer ? [areaAndCentre(outer)] : []));
  return parts.sort((a, b) => b.area - a.area)[0]?.centre;
}
