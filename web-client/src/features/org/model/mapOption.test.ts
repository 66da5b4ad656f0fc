import { describe, expect, it } from 'vitest';
import { labelsOf } from '@/shared/codes/codes';
import { circleAround, escapeHtml } from '@/shared/map/geo';
import { groupOf, mapOption } from './mapOption';

interface Series {
  id: string;
  data: unknown[];
}

const seriesOf = (option: object) => (option as { series: Series[] }).series;

describe('schools on the map', () => {
  const schools = [
    { id: 'a', name: '甲幼儿园', typeCode: '111', lon: 108.3, lat: 22.8 },
    { id: 'b', name: '乙小学', typeCode: '211', lon: 108.4, lat: 22.9 },
    { id: 'c', name: '丙小学', typeCode: '218' },
  ];

  it('puts each into the group of its type and leaves out those without a place', () => {
    const counts = seriesOf(mapOption(schools)).map(({ id, data }) => [id, data.length]);
    expect(counts).toEqual([
      ['kindergarten', 1],
      ['primary', 1],
      ['junior', 0],
      ['senior', 0],
      ['other', 0],
    ]);
  });

  it('draws the circle of a search around a place', () => {
    const option = mapOption(schools, { lon: 108.3, lat: 22.8, radius: 3000 });
    expect(seriesOf(option).map(({ id }) => id)).toEqual(expect.arrayContaining(['circle', 'centre']));
    expect(option.geo).toMatchObject({ center: [108.3, 22.8] });
  });

  it('knows every type', () => {
    expect(['119', '312', '345', '365', '513'].map(groupOf)).toEqual([
      'kindergarten',
      'junior',
      'senior',
      'other',
      'other',
    ]);
    expect(labelsOf('type', ['211', '999'])).toBe('小学、其他（999）');
  });
});

describe('geometry and text', () => {
  it('a circle of 3 km is 3 km wide in both directions', () => {
    const ring = circleAround([108.3, 22.8], 3000, 4);
    expect(((ring[0]?.[1] ?? 0) - 22.8) * 111_320).toBeCloseTo(3000, 0);
    const east = ((ring[1]?.[0] ?? 0) - 108.3) * 111_320 * Math.cos((22.8 * Math.PI) / 180);
    expect(east).toBeCloseTo(3000, 0);
  });

  it('a name cannot carry markup into the tooltip', () => {
    expect(escapeHtml('<img src=x onerror="a()">')).not.toMatch(/[<>"]/);
  });
});
