import { type Colours, colours, fontFamily, ramp, sizes } from './tokens';

/** The tokens as CSS variables, so that style sheets never repeat a colour. */
export function cssVariables(set: Colours, steps: readonly string[]): Record<string, string> {
  return Object.fromEntries([
    ...Object.entries(set).map(([name, value]) => [
      `--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`,
      value,
    ]),
    ...steps.map((value, i) => [`--ramp-${i}`, value]),
  ]);
}

/** For the whole page; a part of it may wear another set. */
export function publishCssTokens(root: HTMLElement, largeType: boolean): void {
  for (const [name, value] of Object.entries(cssVariables(colours, ramp)))
    root.style.setProperty(name, value);
  root.style.setProperty('--font-family', fontFamily);
  root.style.setProperty('--font-size', `${largeType ? sizes.largeFont : sizes.font}px`);
  root.style.setProperty('--line-height', String(sizes.lineHeight));
  root.style.setProperty('--radius', `${sizes.radius}px`);
}
