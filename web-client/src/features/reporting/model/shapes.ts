import { ASPECT, type Point } from '@/shared/map/geo';
import { labelPoint } from '@/shared/map/labelPoint';
import counties from '@/shared/map/nanning-counties.geo.json';

export interface Shape {
  code: string;
  name: string;
  path: string;
  /** Where its name stands. */
  label: Point;
}

export interface Drawing {
  shapes: Shape[];
  width: number;
  height: number;
}

type Polygons = Point[][][];

export const WIDTH = 1000;
const MARGIN = 6;

/** The counties as paths of one drawing, north above. */
export function drawCounties(): Drawing {
  const areas = counties.features.map(({ geometry, properties }) => {
    const { type, coordinates } = geometry;
    const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as unknown as Polygons;
    return { code: properties.code, name: properties.name, polygons };
  });
  const points = areas.flatMap(({ polygons }) => polygons.flat(2));
  const west = Math.min(...points.map(([lon]) => lon));
  const east = Math.max(...points.map(([lon]) => lon));
  const south = Math.min(...points.map(([, lat]) => lat));
  const north = Math.max(...points.map(([, lat]) => lat));
  const scale = (WIDTH - 2 * MARGIN) / ((east - west) * ASPECT);
  const place = ([lon, lat]: Point): Point => [
    round(MARGIN + (lon - west) * ASPECT * scale),
    round(MARGIN + (north - lat) * scale),
  ];
  const shapes = areas.map(({ code, name, polygons }) => ({
    code,
    name,
    path: polygons
      .flat()
      .map((ring) => `M${ring.map((point) => place(point).join(' ')).join('L')}Z`)
      .join(''),
    label: place(labelPoint(polygons) ?? [west, north]),
  }));
  return { shapes, width: WIDTH, height: Math.ceil((north - south) * scale + 2 * MARGIN) };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
