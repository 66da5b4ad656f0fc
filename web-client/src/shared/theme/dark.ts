import type { Colours } from './tokens';

/**
 * The tokens for a dark room, under the same names: every text reaches 4.5:1 on `paper` and `surface`
 * here, too. They come with what wears them and not with the first download.
 */
export const darkColours: Colours = {
  ink: '#A9C1E6',
  jade: '#54C7AA',
  hibiscus: '#F28FA1',
  amber: '#E0A84A',
  amberText: '#E8B864',
  slate: '#A9BBD0',
  paper: '#0D1520',
  surface: '#142030',
  line: '#2C3C4F',
  text: '#F3F7F5',
  textSoft: '#B9C6D0',
  jadeWash: '#12382F',
  amberWash: '#3A2C10',
  hibiscusWash: '#3F1A22',
  slateWash: '#1E2C3C',
  greyWash: '#26343F',
  mapLine: '#0D1520',
  mapEdge: 'rgb(13 21 32 / 85%)',
  mapBlank: '#1A2634',
  mapHatch: '#5A6C7D',
};

/** Light is more in the dark. */
export const darkRamp: readonly string[] = ['#17323A', '#18444A', '#1A5755', '#1E695F', '#237C6E'];
