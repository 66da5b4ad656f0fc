import { colours, fontFamily, sizes } from './tokens';

/** Publishes the tokens as CSS variables, so that style sheets never repeat a colour. */
export function publishCssTokens(root: HTMLElement, largeType: boolean): void {
  for (const [name, value] of Object.entries(colours)) {
    root.style.setProperty(`--${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`, value);
  }
  root.style.setProperty('--font-family', fontFamily);
  root.style.setProperty('--font-size', `${largeType ? sizes.largeFont : sizes.font}px`);
  root.style.setProperty('--line-height', String(sizes.lineHeight));
  root.style.setProperty('--radius', `${sizes.radius}px`);
}
