import { describe, expect, it } from 'vitest';
import { darkColours, darkRamp } from './dark';
import { colours, ramp } from './tokens';

function luminance(hex: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const texts = ['ink', 'jade', 'hibiscus', 'amberText', 'slate', 'text', 'textSoft'] as const;

describe('the colours', () => {
  it.each([
    ['by day', colours, ramp],
    ['in the dark', darkColours, darkRamp],
  ] as const)('can be read %s, on paper, on cards and on the map', (_, set, steps) => {
    for (const text of texts) {
      expect(contrast(set[text], set.paper), `${text} on paper`).toBeGreaterThanOrEqual(4.5);
      expect(contrast(set[text], set.surface), `${text} on surface`).toBeGreaterThanOrEqual(4.5);
    }
    for (const step of [...steps, set.mapBlank]) {
      expect(contrast(set.text, step), `text on ${step}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('have as many steps in the dark', () => expect(darkRamp).toHaveLength(ramp.length));
});
