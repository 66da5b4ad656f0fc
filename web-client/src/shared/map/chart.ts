import { LinesChart, ScatterChart } from 'echarts/charts';
import { GeoComponent, TooltipComponent } from 'echarts/components';
import { type ECharts, type EChartsCoreOption, init, registerMap, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { colours, fontFamily } from '../theme/tokens';
import { MAP_NAME, type Point } from './geo';
import { labelPoint } from './labelPoint';
import counties from './nanning-counties.geo.json';

/** The part of ECharts that the maps need. Loaded on demand: nothing of it is in the first download. */
use([ScatterChart, LinesChart, GeoComponent, TooltipComponent, CanvasRenderer]);

const shapes = counties.features.map((county) => {
  const { type, coordinates } = county.geometry;
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates) as unknown as Point[][][];
  return { ...county, properties: { ...county.properties, cp: labelPoint(polygons) } };
});
registerMap(MAP_NAME, { ...counties, features: shapes } as unknown as Parameters<typeof registerMap>[1]);

const theme = {
  textStyle: { fontFamily, color: colours.text },
  tooltip: {
    backgroundColor: colours.surface,
    borderColor: colours.line,
    textStyle: { color: colours.text, fontFamily, fontSize: 13 },
  },
};

/** The names of the counties, above whatever is drawn on their shapes. */
const names = {
  id: 'names',
  type: 'scatter',
  coordinateSystem: 'geo',
  silent: true,
  symbolSize: 0.01,
  z: 5,
  label: {
    show: true,
    formatter: '{b}',
    fontSize: 11,
    color: colours.text,
    textBorderColor: 'rgba(255,255,255,0.92)',
    textBorderWidth: 3,
  },
  data: shapes.map(({ properties: { name, cp } }) => ({ name, value: cp })),
};

/** Shows an option; one with county shapes gets their names too. */
export function draw(chart: ECharts, option: EChartsCoreOption): void {
  const series = Array.isArray(option.series) ? option.series : [];
  const named = 'geo' in option ? { ...option, series: [...series, names] } : option;
  chart.setOption(named, { replaceMerge: ['series'] });
}

export function createChart(element: HTMLElement): ECharts {
  return init(element, theme, { renderer: 'canvas' });
}
