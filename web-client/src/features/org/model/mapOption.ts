import type { EChartsCoreOption } from 'echarts/core';
import { labelOf } from '@/shared/codes/codes';
import { baseGeo, circleAround, escapeHtml, type Point } from '@/shared/map/geo';
import { colours } from '@/shared/theme/tokens';

/** What a point on the map needs to know of a school. */
export interface MapSchool {
  id: string;
  name: string;
  typeCode: string;
  lon?: number;
  lat?: number;
}

export type TypeGroup = 'kindergarten' | 'primary' | 'junior' | 'senior' | 'other';

/** Form and colour together: whoever does not see the one sees the other. */
export const groupLooks: Record<TypeGroup, { colour: string; symbol: string }> = {
  kindergarten: { colour: colours.amber, symbol: 'circle' },
  primary: { colour: colours.jade, symbol: 'rect' },
  junior: { colour: colours.ink, symbol: 'triangle' },
  senior: { colour: '#6B4E9B', symbol: 'diamond' },
  other: { colour: colours.textSoft, symbol: 'pin' },
};

export const typeGroups = Object.keys(groupLooks) as TypeGroup[];

export function groupOf(typeCode: string): TypeGroup {
  if (typeCode.startsWith('11')) return 'kindergarten';
  if (typeCode.startsWith('21')) return 'primary';
  if (typeCode.startsWith('31')) return 'junior';
  if (typeCode.startsWith('34')) return 'senior';
  return 'other';
}

interface PointDatum {
  id: string;
  name: string;
  value: Point;
  type: string;
}

function pointsOf(schools: readonly MapSchool[], group: TypeGroup): PointDatum[] {
  return schools.flatMap((school) =>
    school.lon !== undefined && school.lat !== undefined && groupOf(school.typeCode) === group
      ? [{ id: school.id, name: school.name, value: [school.lon, school.lat], type: school.typeCode }]
      : [],
  );
}

interface Around {
  lon: number;
  lat: number;
  radius: number;
}

/** The listed schools as points over the county shapes, with the circle of a search around a place. */
export function mapOption(schools: readonly MapSchool[], around?: Around): EChartsCoreOption {
  const size = schools.length > 400 && !around ? 5 : 9;
  const points = typeGroups.map((group) => ({
    id: group,
    type: 'scatter',
    coordinateSystem: 'geo',
    symbol: groupLooks[group].symbol,
    symbolSize: group === 'other' ? size + 4 : size,
    itemStyle: { color: groupLooks[group].colour, opacity: 0.85, borderColor: '#fff', borderWidth: 0.6 },
    data: pointsOf(schools, group),
    cursor: 'pointer',
    z: 3,
  }));
  return {
    animation: false,
    tooltip: {
      trigger: 'item',
      confine: true,
      formatter: ({ data }: { data?: Partial<PointDatum> }) =>
        data?.name && data.type ? `<b>${escapeHtml(data.name)}</b><br/>${labelOf('type', data.type)}` : '',
    },
    geo: {
      ...baseGeo,
      ...(around && { center: [around.lon, around.lat], zoom: zoomFor(around.radius) }),
    },
    series: [...points, ...aroundSeries(around)],
  };
}

/** Near enough to tell schools of one street apart, far enough to see the whole circle. */
function zoomFor(radius: number): number {
  return Math.min(30, 60_000 / radius);
}

function aroundSeries(around: Around | undefined) {
  if (!around) return [];
  const centre: Point = [around.lon, around.lat];
  return [
    {
      id: 'circle',
      type: 'lines',
      coordinateSystem: 'geo',
      polyline: true,
      silent: true,
      lineStyle: { color: colours.ink, width: 1.5, type: 'dashed', opacity: 0.9 },
      data: [{ coords: circleAround(centre, around.radius) }],
      z: 2,
    },
    {
      id: 'centre',
      type: 'scatter',
      coordinateSystem: 'geo',
      silent: true,
      symbol: 'circle',
      symbolSize: 12,
      itemStyle: { color: 'transparent', borderColor: colours.hibiscus, borderWidth: 3 },
      data: [{ name: '', value: centre }],
      z: 4,
    },
  ];
}

/**
 * One place on the map of the city. A picture beside the facts is still: it must not catch the wheel
 * or the finger that scrolls the page. To pick a place the map opens close and then keeps its view.
 */
export function placeOption([lon, lat]: Point, view: 'still' | 'close' | 'keep'): EChartsCoreOption {
  const point: Point = [lon, lat];
  return {
    animation: false,
    geo: {
      ...baseGeo,
      roam: view !== 'still',
      ...(view === 'close' && { center: point, zoom: 6 }),
    },
    series: [
      {
        id: 'place',
        type: 'scatter',
        coordinateSystem: 'geo',
        silent: true,
        symbol: 'circle',
        symbolSize: 14,
        itemStyle: { color: colours.jade, borderColor: '#fff', borderWidth: 2 },
        data: [{ name: '', value: point }],
      },
    ],
  };
}
