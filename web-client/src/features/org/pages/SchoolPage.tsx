import { ArrowLeftOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { SchoolDetail } from '@/shared/api/types';
import { independentTypes } from '@/shared/codes/codes';
import { MapChart } from '@/shared/map/MapChart';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Facts } from '@/shared/ui/Facts';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Pill } from '@/shared/ui/Pill';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { StatusTag } from '@/shared/ui/StatusTag';
import { useSchool } from '../api/schools';
import { SchoolActions } from '../components/SchoolActions';
import { SchoolClasses } from '../components/SchoolClasses';
import { SchoolLife } from '../components/SchoolLife';
import { basicFacts, contactFacts, placeFacts, recordFacts } from '../components/schoolFacts';
import { TeachingPoints } from '../components/TeachingPoints';
import { writeNear } from '../model/filters';
import { placeOption } from '../model/mapOption';
import styles from './SchoolPage.module.css';
import '../orgTexts';

export function Component() {
  const { t } = useTranslation('org');
  const { id = '' } = useParams();
  const found = useSchool(id);
  if (found.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 12 }} />
      </Card>
    );
  }
  if (found.isError) {
    return <ProblemPage error={found.error} onRetry={() => void found.refetch()} about={{ id }} />;
  }
  const { school } = found.data;
  return (
    <>
      <PageHeader
        above={
          <Link to="/schools" className={styles.back}>
            <ArrowLeftOutlined /> {t('detail.back')}
          </Link>
        }
        title={school.name}
        tag={
          <>
            <StatusTag status={school.status} />{' '}
            {school.synthetic && <Pill tone="muted">{t('detail.synthetic')}</Pill>}
          </>
        }
        subtitle={[...new Set([school.county.name, school.managingUnit.name])].join(' · ')}
        actions={<SchoolActions school={school} />}
      />
      <div className={styles.layout}>
        <div className={styles.column}>
          <Card title={t('detail.basics')}>
            <Facts facts={basicFacts(t, school)} />
          </Card>
          <Card title={t('detail.contact')}>
            <Facts facts={[...contactFacts(t, school), ...placeFacts(t, school)]} />
          </Card>
          <Card title={t('detail.record')}>
            <Facts facts={recordFacts(t, school)} />
          </Card>
        </div>
        <div className={styles.column}>
          <PlaceCard school={school} />
          {independentTypes.includes(school.typeCode) && <TeachingPoints school={school} />}
          <SchoolClasses school={school.id} />
          <SchoolLife school={school} />
        </div>
      </div>
    </>
  );
}

function PlaceCard({ school }: { school: SchoolDetail }) {
  const { t } = useTranslation('org');
  const { lon, lat } = school;
  const option = useMemo(
    () => (lon !== undefined && lat !== undefined ? placeOption([lon, lat], 'still') : undefined),
    [lon, lat],
  );
  const place = `${school.county.name}${school.township.name}`;
  return (
    <Card title={t('detail.placeCard')} flush>
      {option && lon !== undefined && lat !== undefined ? (
        <>
          <MapChart label={t('detail.mapLabel', { name: school.name, place })} option={option} height={300} />
          <p className={styles.nearby}>
            <Link to={`/schools?view=map&near=${writeNear(lon, lat)}`}>{t('detail.nearby')}</Link>
          </p>
        </>
      ) : (
        <EmptyState title={t('detail.noPoint')} />
      )}
    </Card>
  );
}
