import { useTranslation } from 'react-i18next';
import type { MetricPoint } from '../api/metricTypes';
import { shownOf, withUnit } from '../model/figures';
import { SPARK, sparkPath, sparkPoints } from '../model/spark';
import styles from './Sparkline.module.css';

interface Props {
  points: MetricPoint[];
  unit: string;
  /** The point that the figure beside it belongs to. */
  asOf: string;
}

/** How a figure went over the last semesters; the words carry the same for whoever does not see it. */
export function Sparkline({ points, unit, asOf }: Props) {
  const { t } = useTranslation('reporting');
  const drawn = sparkPoints(points.map(({ figure }) => figure.value));
  const words = points.map(({ title, figure }) => {
    const shown = shownOf(figure);
    const text = shown.kind === 'value' ? withUnit(shown.value, unit) : t(`figure.${shown.kind}`);
    return t('trend.point', { title, text });
  });
  return (
    <svg
      viewBox={`0 0 ${SPARK.width} ${SPARK.height}`}
      className={styles.spark}
      role="img"
      aria-label={t('trend.label', { words: words.join('；') })}
    >
      <path d={sparkPath(drawn)} className={styles.line} />
      {drawn.map(({ x, y, index }) => (
        <circle
          key={index}
          cx={x}
          cy={y}
          r={points[index]?.asOf === asOf ? 4 : 2.5}
          className={points[index]?.asOf === asOf ? styles.now : styles.point}
        >
          <title>{words[index]}</title>
        </circle>
      ))}
    </svg>
  );
}
