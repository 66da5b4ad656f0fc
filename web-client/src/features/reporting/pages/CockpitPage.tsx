import { Segmented, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actingRoleOf, placesOf, useMe } from '@/shared/auth/me';
import { Card } from '@/shared/ui/Card';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { countedSchools, useSchoolSummary } from '../api/summary';
import { CountTable } from '../components/CountTable';
import { CountyMap } from '../components/CountyMap';
import { Totals } from '../components/Totals';
import { TypeBars } from '../components/TypeBars';
import styles from './CockpitPage.module.css';

/** Where the city (or the county) stands: the number, the map, and one click to the rows behind both. */
export function Component() {
  const { t } = useTranslation('reporting');
  const me = useMe();
  const [by, setBy] = useState<'county' | 'managingUnit'>('county');
  const counties = useSchoolSummary('county', countedSchools);
  const units = useSchoolSummary('managingUnit', countedSchools);
  const table = by === 'county' ? counties : units;
  const place = placesOf(actingRoleOf(me)).join('、');

  return (
    <>
      <PageHeader title={t('title')} subtitle={t('subtitle', { place })} />
      {counties.isError && <ProblemAlert error={counties.error} onRetry={() => void counties.refetch()} />}
      <div className={styles.layout}>
        <div className={styles.totals}>
          <Totals />
        </div>
        <div className={styles.map}>
          <Card title={t('mapTitle')} extra={<span className={styles.hint}>{t('mapHint')}</span>}>
            <CountyMap groups={counties.data?.items ?? []} />
          </Card>
        </div>
        <div className={styles.table}>
          <Card
            flush
            title={t('count')}
            extra={
              <Segmented
                value={by}
                onChange={setBy}
                options={[
                  { value: 'county', label: t('byCounty') },
                  { value: 'managingUnit', label: t('byUnit') },
                ]}
              />
            }
          >
            {table.data ? (
              <CountTable by={by} summary={table.data} />
            ) : (
              <Skeleton active className={styles.wait} />
            )}
          </Card>
        </div>
        <div className={styles.types}>
          <Card title={t('byType')}>
            <TypeBars />
          </Card>
        </div>
      </div>
    </>
  );
}
