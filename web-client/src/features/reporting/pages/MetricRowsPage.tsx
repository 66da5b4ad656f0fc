import { ArrowLeftOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { formatDate } from '@/shared/format/format';
import { toQuery } from '@/shared/list/urlFilters';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { useMetric } from '../api/metrics';
import { DayNote } from '../components/MapCard';
import { MetricRows } from '../components/MetricRows';
import { RowFilters } from '../components/RowFilters';
import { readFigure, todayIn } from '../model/place';
import { readAsOf, rowFilters } from '../model/rows';
import '../texts';
import styles from './MetricRowsPage.module.css';

/** The rows behind a figure: the same day, the same place, and what each row has or lacks. */
export function Component() {
  const { t } = useTranslation('reporting');
  const id = readFigure(useParams().metric);
  const { values, change, clear } = useUrlFilters(rowFilters);
  const today = todayIn(new Date());
  const asOf = readAsOf(values.asOf, today);
  const metric = useMetric(id, asOf, 'county');
  const units = useMetric(id, asOf, 'unit');
  const query = useMemo(() => toQuery({ ...values, asOf }), [values, asOf]);
  const narrowed = Object.keys(values).some((name) => name !== 'asOf');
  const onClear = narrowed ? () => clear(['county', 'unit', 'stage', 'met']) : undefined;
  if (metric.isError) return <ProblemPage error={metric.error} onRetry={() => void metric.refetch()} />;
  if (!metric.data) return <Skeleton active paragraph={{ rows: 10 }} />;
  const { name, kind, counts, provisional, recordsFrom, items } = metric.data;
  return (
    <>
      <PageHeader
        above={
          <Link to={asOf ? `/cockpit?asOf=${asOf}` : '/cockpit'} className={styles.back}>
            <ArrowLeftOutlined /> {t('title')}
          </Link>
        }
        title={name}
        subtitle={t('rows.subtitle', { day: formatDate(asOf ?? today) })}
      />
      <div className={styles.head}>
        <DayNote asOf={asOf} provisional={provisional} recordsFrom={recordsFrom} />
        <RowFilters
          values={values}
          counties={items}
          units={units.data?.items ?? []}
          unitsFailed={units.isError}
          rate={kind === 'RATE'}
          onChange={change}
          onClear={onClear}
        />
      </div>
      <div className={styles.body}>
        <MetricRows id={id} kind={kind} counts={counts} query={query} onClear={onClear} />
      </div>
    </>
  );
}
