/**
 * The one set of design tokens: Ant Design, ECharts and CSS all read it. Every colour used for text
 * reaches 4.5:1 on `paper` and on white; `amber` is for fills only, `amberText` is its readable twin.
 */
export const colours = {
  ink: '#23395B',
  jade: '#0F7B63',
  hibiscus: '#C8374F',
  amber: '#B7791F',
  amberText: '#8F5D12',
  slate: '#4A6078',
  paper: '#F7F8F6',
  surface: '#FFFFFF',
  line: '#E3E6E1',
  text: '#1E2623',
  textSoft: '#56625C',
  jadeWash: '#E8F3EF',
  amberWash: '#FBF3E2',
  hibiscusWash: '#FDF1F3',
  slateWash: '#ECF0F4',
  greyWash: '#F0F2EF',
  /** Of the map: borders, the edge around names, places without a figure, lines over what is hidden. */
  mapLine: '#FFFFFF',
  mapEdge: 'rgb(255 255 255 / 85%)',
  mapBlank: '#F4F6F2',
  mapHatch: '#B9C2BA',
} as const;

export type Colours = Record<keyof typeof colours, string>;

/** Light to deep jade for amounts on the map; `text` stays readable on the deepest step. */
export const ramp = ['#EFF6F3', '#D3E9E1', '#AED8CA', '#82C3AF', '#57AD95'] as const;

export const fontFamily =
  '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", system-ui, sans-serif';

export const sizes = { font: 14, largeFont: 17, lineHeight: 1.6, radius: 6 } as const;

export type Tone = 'done' | 'track' | 'risk' | 'overdue' | 'muted';

export const tones: Record<Tone, { text: string; wash: string }> = {
  done: { text: colours.jade, wash: colours.jadeWash },
  track: { text: colours.slate, wash: colours.slateWash },
  risk: { text: colours.amberText, wash: colours.amberWash },
  overdue: { text: colours.hibiscus, wash: colours.hibiscusWash },
  muted: { text: colours.textSoft, wash: colours.greyWash },
};
