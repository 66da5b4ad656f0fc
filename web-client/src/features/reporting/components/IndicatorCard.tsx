import { AimOutlined, CheckOutlined } from '@ant-design/icons';
import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useFigures } from '../api/figures';
import { useMetric, useTrend } from '../api/metrics';
import type { MetricInfo, MetricValue } from '../api/metricTypes';
import { changeOf, formatValue, lackingOf } from '../model/figures';
import { rowsLink } from '../model/rows';
import { ChangeText } from './ChangeText';
import { FigureText } from './FigureText';
import styles from './IndicatorCard.module.css';
import { MetricMeaning } from './MetricMeaning';
import { Sparkline } from './Sparkline';

interface Props {
  metric: MetricInfo;
  asOf: string | undefined;
  /** Whether the map shows this figure. */
  onMap: boolean;
  onShow: () => void;
}

/** One figure: the number that leads to its rows, how it moved, what it counts, and itself on the map. */
export function IndicatorCard({ metric, asOf, onMap, onShow }: Props) {
  const { t } = useTranslation('reporting');
  const value = useMetric(metric.id, asOf, 'county');
  const rows = useFigures(metric.id, asOf, 'county').data?.rows();
  return (
    <article className={onMap ? `${styles.card} ${styles.chosen}` : styles.card}>
      <div className={styles.head}>
        <h3>{metric.name}</h3>
        <MetricMeaning metric={metric} />
      </div>
      {value.isError && <ProblemAlert error={value.error} onRetry={() => void value.refetch()} />}
      {value.isPending && <Skeleton active title={{ width: '50%' }} paragraph={{ rows: 2 }} />}
      {value.data && (
        <>
          <div className={styles.value}>
            <FigureText figure={value.data.figure} unit={metric.unit} about={metric.name} to={rows} />
          </div>
          <Trend value={value.data} />
          <Lacking value={value.data} asOf={asOf} open={rows !== undefined} />
        </>
      )}
      <Button
        size="small"
        className={styles.show}
        icon={onMap ? <CheckOutlined /> : <AimOutlined />}
        aria-pressed={onMap}
        aria-label={t('card.showOf', { name: metric.name })}
        onClick={onShow}
      >
        {t(onMap ? 'card.shown' : 'card.show')}
      </Button>
    </article>
  );
}

/** The trend is extra: the figure stands without it while it is on its way or does not come. */
function Trend({ value }: { value: MetricValue }) {
  const { t } = useTranslation('reporting');
  const trend = useTrend(value.id);
  if (trend.isPending) return <Skeleton active title={false} paragraph={{ rows: 1 }} />;
  if (trend.isError) return <p className={styles.soft}>{t('trend.failed')}</p>;
  const change = changeOf(trend.data.items, value.asOf, value.figure.value);
  return (
    <>
      <Sparkline points={trend.data.items} unit={value.unit} asOf={value.asOf} />
      <p className={styles.soft}>
        <ChangeText change={change} unit={value.unit} />
      </p>
    </>
  );
}

/** Who is late: the schools that lack what the rate asks for, one click away. */
function Lacking({ value, asOf, open }: { value: MetricValue; asOf: string | undefined; open: boolean }) {
  const { t } = useTranslation('reporting');
  if (value.kind !== 'RATE') return null;
  const lacking = lackingOf(value.figure);
  if (lacking === undefined) return null;
  if (lacking === 0) return <p className={styles.done}>{t('card.all')}</p>;
  const text = t('card.lacking', { lacking: formatValue(lacking) });
  return open ? (
    <Link to={rowsLink({ metric: value.id, asOf, met: false })} className={styles.late}>
      {text}
    </Link>
  ) : (
    <span className={styles.late}>{text}</span>
  );
}
