import { describe, expect, it } from 'vitest';
import { drawCounties } from './shapes';

describe('the drawing of the counties', () => {
  const { shapes, width, height } = drawCounties();

  it('has each of the twelve once, as a closed path', () => {
    expect(new Set(shapes.map(({ code }) => code)).size).toBe(12);
    for (const { path } of shapes) expect(path).toMatch(/^M[\d.]+ [\d.]+L.*Z$/);
  });

  it('keeps every point and every name inside', () => {
    for (const { path, label } of shapes) {
      const numbers = path.match(/[\d.]+/g)?.map(Number) ?? [];
      const xs = numbers.filter((_, i) => i % 2 === 0);
      const ys = numbers.filter((_, i) => i % 2 === 1);
      for (const x of [...xs, label[0]]) expect(x >= 0 && x <= width).toBe(true);
      for (const y of [...ys, label[1]]) expect(y >= 0 && y <= height).toBe(true);
    }
  });

  it('puts the north above', () => {
    const yOf = (name: string) => shapes.find((shape) => shape.name === name)?.label[1] ?? Number.NaN;
    expect(yOf('马山县')).toBeLessThan(yOf('江南区'));
  });
});
