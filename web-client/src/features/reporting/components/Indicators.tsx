import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useMetrics } from '../api/metrics';
import { GaugeCard } from './GaugeCard';
import { IndicatorCard } from './IndicatorCard';
import styles from './Indicators.module.css';

interface Props {
  asOf: string | undefined;
  figure: string;
  onFigure: (id: string) => void;
}

/** The gauge and the cards of all figures there are. */
export function Indicators({ asOf, figure, onFigure }: Props) {
  const { t } = useTranslation('reporting');
  const metrics = useMetrics(true);
  if (metrics.isError) {
    return <ProblemAlert error={metrics.error} onRetry={() => void metrics.refetch()} />;
  }
  if (metrics.isPending) return <Waiting />;
  const { items } = metrics.data;
  if (items.length === 0) {
    return (
      <Card>
        <EmptyState title={t('card.emptyTitle')} text={t('card.emptyText')} />
      </Card>
    );
  }
  return (
    <div className={styles.layout}>
      <GaugeCard metrics={items} asOf={asOf} />
      <div className={styles.cards}>
        {items.map((metric) => (
          <IndicatorCard
            key={metric.id}
            metric={metric}
            asOf={asOf}
            onMap={metric.id === figure}
            onShow={() => onFigure(metric.id)}
          />
        ))}
      </div>
    </div>
  );
}

/** As tall as the gauge and three cards. */
function Waiting() {
  return (
    <div className={styles.layout} aria-busy="true">
      <Card>
        <Skeleton active title={false} paragraph={{ rows: 8 }} />
      </Card>
      <div className={styles.cards}>
        {['a', 'b', 'c'].map((key) => (
          <Card key={key}>
            <Skeleton active title={{ width: '50%' }} paragraph={{ rows: 4 }} />
          </Card>
        ))}
      </div>
    </div>
  );
}
