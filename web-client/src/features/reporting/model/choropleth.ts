import type { EChartsCoreOption } from 'echarts/core';
import { formatCount } from '@/shared/format/format';
import { ASPECT, escapeHtml, MAP_NAME } from '@/shared/map/geo';
import { colours, ramp } from '@/shared/theme/tokens';

export interface Group {
  key: string;
  name?: string;
  count: number;
}

interface Words {
  few: string;
  many: string;
  unit: string;
  /** Less room: numbers stay, the legend moves below. */
  small: boolean;
}

/** Counties coloured by their number of schools, each with its name and number on it. */
export function choroplethOption(groups: readonly Group[], words: Words): EChartsCoreOption {
  const counts = groups.map((group) => group.count);
  const most = Math.max(1, ...counts);
  return {
    animation: false,
    tooltip: {
      trigger: 'item',
      confine: true,
      formatter: ({ name, value }: { name: string; value?: number }) =>
        typeof value === 'number' && !Number.isNaN(value)
          ? `<b>${escapeHtml(name)}</b><br/>${formatCount(value)} ${words.unit}`
          : escapeHtml(name),
    },
    visualMap: {
      type: 'continuous',
      min: 0,
      max: most,
      inRange: { color: [...ramp] },
      text: [`${words.many} ${formatCount(most)}`, `${words.few} 0`],
      textStyle: { color: colours.textSoft },
      ...(words.small ? { orient: 'horizontal', left: 'center' } : { left: 8 }),
      bottom: 4,
      itemHeight: words.small ? 120 : 90,
      itemWidth: 12,
    },
    series: [
      {
        id: 'counties',
        type: 'map',
        map: MAP_NAME,
        aspectScale: ASPECT,
        selectedMode: false,
        cursor: 'pointer',
        left: 4,
        right: 4,
        top: 4,
        bottom: words.small ? 40 : 4,
        preserveAspect: 'contain',
        itemStyle: { borderColor: '#fff', borderWidth: 1.2, areaColor: '#F4F6F2' },
        label: {
          show: true,
          color: colours.text,
          fontSize: words.small ? 10 : 12,
          lineHeight: words.small ? 13 : 16,
          textBorderColor: 'rgba(255,255,255,0.85)',
          textBorderWidth: 2,
          formatter: ({ name, value }: { name: string; value?: number }) =>
            typeof value === 'number' && !Number.isNaN(value) ? `${name}\n${formatCount(value)}` : name,
        },
        labelLayout: { hideOverlap: true },
        emphasis: {
          label: { color: colours.text },
          itemStyle: { areaColor: '#F3E3BF', borderColor: colours.ink, borderWidth: 2 },
        },
        data: groups.map((group) => ({ name: group.name ?? group.key, value: group.count })),
      },
    ],
  };
}
