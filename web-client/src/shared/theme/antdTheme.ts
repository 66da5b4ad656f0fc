import type { ThemeConfig } from 'antd';
import { colours, fontFamily, sizes } from './tokens';

/** `still`: who asks the device for less movement gets windows and menus that just stand there. */
export function antdTheme(largeType: boolean, still: boolean): ThemeConfig {
  const fontSize = largeType ? sizes.largeFont : sizes.font;
  return {
    token: {
      colorPrimary: colours.jade,
      // The computed one is lighter, and white on it too faint to read.
      colorPrimaryHover: '#0C6A55',
      colorLink: colours.jade,
      // antd would make what the pointer is on lighter than may be read.
      colorLinkHover: '#0C6A55',
      colorLinkActive: '#0C6A55',
      colorSuccess: colours.jade,
      colorWarning: colours.amber,
      colorError: colours.hibiscus,
      colorInfo: colours.slate,
      colorInfoBg: colours.slateWash,
      colorInfoBorder: '#C5D0DC',
      colorSuccessBg: colours.jadeWash,
      colorSuccessBorder: '#A9D3C5',
      colorWarningBg: colours.amberWash,
      colorWarningBorder: '#E8CF98',
      colorErrorBg: colours.hibiscusWash,
      colorErrorBorder: '#EDB9C3',
      colorText: colours.text,
      colorTextSecondary: colours.textSoft,
      colorTextTertiary: colours.textSoft,
      colorTextDescription: colours.textSoft,
      colorTextPlaceholder: colours.textSoft,
      colorBgLayout: colours.paper,
      colorBorder: '#C9CFC8',
      colorBorderSecondary: colours.line,
      colorSplit: colours.line,
      borderRadius: sizes.radius,
      fontFamily,
      fontSize,
      lineHeight: sizes.lineHeight,
      controlHeight: largeType ? 40 : 34,
      motion: !still,
    },
    components: {
      Layout: {
        headerBg: colours.surface,
        siderBg: colours.surface,
        bodyBg: colours.paper,
        headerHeight: 56,
      },
      Menu: {
        itemSelectedBg: colours.jadeWash,
        itemSelectedColor: colours.jade,
        itemBorderRadius: sizes.radius,
        activeBarBorderWidth: 0,
      },
      Table: {
        headerBg: '#F1F4F0',
        headerColor: colours.text,
        rowHoverBg: '#F4F8F6',
        bodySortBg: 'transparent',
        headerSortActiveBg: '#E9EEE8',
      },
      // The computed wash of the chosen entry is too dark for its jade letters.
      Dropdown: { controlItemBgActive: colours.jadeWash, controlItemBgActiveHover: colours.jadeWash },
      Descriptions: { labelColor: colours.textSoft },
    },
  };
}
