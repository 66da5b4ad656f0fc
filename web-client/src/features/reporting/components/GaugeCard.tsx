import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/ui/Card';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useFigures } from '../api/figures';
import { useMetric } from '../api/metrics';
import type { MetricInfo, MetricValue } from '../api/metricTypes';
import { pillars } from '../model/gauge';
import { measures } from '../model/pillars';
import { FigureText } from './FigureText';
import { Gauge } from './Gauge';
import styles from './Gauge.module.css';
import { useGauge } from './gaugeWords';

interface Props {
  metrics: MetricInfo[];
  asOf: string | undefined;
}

/** How far the "1+3" has come: the arcs that something measures, and honestly none where nothing does. */
export function GaugeCard({ metrics, asOf }: Props) {
  const { t } = useTranslation('reporting');
  const measure = measures(metrics).SCHOOL;
  const school = useMetric(measure?.id, asOf, 'county');
  const { shares, label } = useGauge(school.data?.figure);
  // A pillar whose figure did not come is not one that nothing measures: then there is no gauge.
  if (school.isError) {
    return (
      <Card title={t('gauge.title')}>
        <ProblemAlert error={school.error} onRetry={() => void school.refetch()} />
      </Card>
    );
  }
  return (
    <Card title={t('gauge.title')}>
      {measure && school.isPending ? (
        <Skeleton active title={false} paragraph={{ rows: 8 }} />
      ) : (
        <>
          <div className={styles.face}>
            <Gauge shares={shares} label={label} />
            <ul className={styles.list}>
              {pillars.map((pillar) => (
                <li key={pillar}>
                  <span className={`${styles.dot} ${styles[pillar]}`} />
                  <span>{t(`gauge.${pillar}`)}</span>
                  {pillar === 'SCHOOL' && school.data ? (
                    <Measured value={school.data} asOf={asOf} />
                  ) : (
                    <span className={styles.soft}>{t('gauge.absent')}</span>
                  )}
                </li>
              ))}
            </ul>
          </div>
          <p className={styles.note}>{t('gauge.note')}</p>
        </>
      )}
    </Card>
  );
}

/** The pillar's figure by name, leading to its rows. */
function Measured({ value, asOf }: { value: MetricValue; asOf: string | undefined }) {
  const rows = useFigures(value.id, asOf, 'county').data?.rows();
  return (
    <span>
      {value.name} <FigureText figure={value.figure} unit={value.unit} about={value.name} to={rows} />
    </span>
  );
}
