import { Breadcrumb, Segmented, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import type { FiguresQuery } from '../api/figures';
import type { By } from '../model/rows';
import { FigureTable } from './FigureTable';
import { FigureText } from './FigureText';
import styles from './PlacePanel.module.css';
import { TownshipSchools } from './TownshipSchools';
import { Townships } from './Townships';

interface Props {
  by: By;
  bys: By[];
  /** Split as chosen; of the map's counties when one has gone into one. */
  figures: FiguresQuery;
  county: string | undefined;
  township: string | undefined;
  onBy: (by: By) => void;
  inside: (county: string | undefined, township?: string) => string;
}

/** From the city to its counties, from a county to its townships, from a township to its schools. */
export function PlacePanel({ by, bys, figures, county, township, onBy, inside }: Props) {
  const { t } = useTranslation('reporting');
  if (!county) {
    return (
      <Card
        flush
        title={t('place.parts')}
        extra={
          <Segmented
            value={by}
            onChange={onBy}
            options={bys.map((value) => ({ value, label: t(`by.by_${value}`) }))}
          />
        }
      >
        <Parts by={by} figures={figures} inside={inside} />
      </Card>
    );
  }
  const data = figures.data;
  const found = data?.items.find(({ key }) => key === county);
  const name = found?.name ?? county;
  return (
    <Card flush>
      <div className={styles.head}>
        <Breadcrumb
          items={[
            { title: <Link to={inside(undefined)}>{t('place.all')}</Link> },
            { title: township ? <Link to={inside(county)}>{name}</Link> : name },
            ...(township ? [{ title: t('place.township') }] : []),
          ]}
        />
        {figures.error && <ProblemAlert error={figures.error} onRetry={figures.refetch} />}
        {!township && data && found && (
          <p className={styles.figure}>
            {data.name ?? t('schools')}{' '}
            <strong>
              <FigureText figure={found} unit={data.unit} about={name} to={data.rows(county)} />
            </strong>
          </p>
        )}
      </div>
      {township ? (
        <TownshipSchools county={county} township={township} />
      ) : (
        <Townships county={county} inside={(next) => inside(county, next)} />
      )}
    </Card>
  );
}

function Parts({ by, figures, inside }: Pick<Props, 'by' | 'figures' | 'inside'>) {
  const { t } = useTranslation('reporting');
  if (figures.error) {
    return (
      <div className={styles.inset}>
        <ProblemAlert error={figures.error} onRetry={figures.refetch} />
      </div>
    );
  }
  if (!figures.data) return <Skeleton active className={styles.inset} paragraph={{ rows: 10 }} />;
  if (figures.data.items.length === 0) {
    return <EmptyState title={t('place.emptyTitle')} text={t('place.emptyText')} />;
  }
  return <FigureTable by={by} figures={figures.data} inside={inside} />;
}
