export type Point = [lon: number, lat: number];

export const MAP_NAME = 'nanning';

/** At 23° north a degree of longitude is this much shorter than one of latitude. */
export const ASPECT = 0.92;

const METRES_PER_DEGREE = 111_320;

/** A ring of points at a distance, good enough for a circle on a county map. */
export function circleAround([lon, lat]: Point, radiusMetres: number, steps = 72): Point[] {
  const dLat = radiusMetres / METRES_PER_DEGREE;
  const dLon = dLat / Math.cos((lat * Math.PI) / 180);
  return Array.from({ length: steps + 1 }, (_, i) => {
    const angle = (i / steps) * 2 * Math.PI;
    return [lon + dLon * Math.sin(angle), lat + dLat * Math.cos(angle)];
  });
}

/** The look of the county shapes under points. */
export const baseGeo = {
  map: MAP_NAME,
  aspectScale: ASPECT,
  roam: true,
  left: 8,
  right: 8,
  top: 8,
  bottom: 8,
  preserveAspect: 'contain',
  scaleLimit: { min: 1, max: 40 },
  label: { show: false },
  itemStyle: { areaColor: '#F4F6F2', borderColor: '#B9C2BA', borderWidth: 0.8 },
  emphasis: { disabled: true },
  silent: true,
} as const;

/** Text from the database inside an HTML tooltip. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}
