import { Alert } from 'antd';
import type { ECharts, EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '../ui/Loading';
import type { Point } from './geo';
import styles from './MapChart.module.css';

interface Props {
  /** What the picture shows, for those who do not see it. */
  label: string;
  option: EChartsCoreOption;
  height: number | string;
  onItem?: (item: { seriesId?: string; name: string; data: unknown }) => void;
  /** A click anywhere on the map, in GCJ-02. */
  onPoint?: (point: Point) => void;
}

/** The chart and the way to draw on it, once both have arrived. */
interface Drawing {
  on: ECharts;
  draw: (chart: ECharts, option: EChartsCoreOption) => void;
}

/** A lazily loaded ECharts map that follows its container's size. */
export function MapChart({ label, option, height, onItem, onPoint }: Props) {
  const { t } = useTranslation();
  const element = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<Drawing | null>(null);
  const [failed, setFailed] = useState(false);
  const handlers = useRef({ onItem, onPoint });
  useEffect(() => {
    handlers.current = { onItem, onPoint };
  });

  useEffect(() => {
    const target = element.current;
    if (!target) return;
    let created: ECharts | undefined;
    let gone = false;
    const observer = new ResizeObserver(() => created?.resize());
    import('./chart')
      .then(({ createChart, draw }) => {
        if (gone) return;
        created = createChart(target);
        created.on('click', (event) => {
          handlers.current.onItem?.({ seriesId: event.seriesId, name: event.name, data: event.data });
        });
        created.getZr().on('click', (event) => {
          // A click on a shape or a point is answered by that thing, not by the place under it.
          if (event.target) return;
          const point = created?.convertFromPixel('geo', [event.offsetX, event.offsetY]);
          if (Array.isArray(point)) handlers.current.onPoint?.([point[0] ?? 0, point[1] ?? 0]);
        });
        observer.observe(target);
        setChart({ on: created, draw });
      })
      .catch(() => setFailed(true));
    return () => {
      gone = true;
      observer.disconnect();
      created?.dispose();
    };
  }, []);

  useEffect(() => {
    chart?.draw(chart.on, option);
  }, [chart, option]);

  return (
    <figure className={styles.figure}>
      <div className={styles.frame} style={{ height }}>
        <div
          ref={element}
          className={styles.canvas}
          role="img"
          aria-label={label}
          data-ready={chart !== null}
        />
        {!chart && !failed && (
          <div className={styles.over}>
            <Loading text={t('map.loading')} />
          </div>
        )}
        {failed && <Alert className={styles.over} type="error" showIcon title={t('map.failed')} />}
      </div>
      <figcaption>{t('map.attribution')}</figcaption>
    </figure>
  );
}
