import { ArrowLeftOutlined, PhoneOutlined } from '@ant-design/icons';
import { Alert, Button, Skeleton } from 'antd';
import type { TFunction } from 'i18next';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { DirectorySchool } from '@/shared/api/types';
import { may, useMe } from '@/shared/auth/me';
import { labelOf, labelsOf } from '@/shared/codes/codes';
import { formatDate } from '@/shared/format/format';
import { MapChart } from '@/shared/map/MapChart';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { type Fact, Facts } from '@/shared/ui/Facts';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Pill } from '@/shared/ui/Pill';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { StatusTag } from '@/shared/ui/StatusTag';
import { useDirectorySchool } from '../api/directory';
import { telOf } from '../components/DirectoryCard';
import { placeOption } from '../model/mapOption';
import styles from './DirectorySchoolPage.module.css';
import '../orgTexts';

/** What everybody may know of a school: what it is, where it stands and how to call it. */
export function Component() {
  const { t } = useTranslation('org');
  const me = useMe();
  const { id = '' } = useParams();
  const found = useDirectorySchool(id);
  if (found.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 10 }} />
      </Card>
    );
  }
  if (found.isError) return <ProblemPage error={found.error} onRetry={() => void found.refetch()} />;
  const school = found.data;
  return (
    <>
      <PageHeader
        above={
          <Link to="/directory" className={styles.back}>
            <ArrowLeftOutlined /> {t('directory.title')}
          </Link>
        }
        title={school.name}
        tag={<StatusTag status={school.status} />}
        subtitle={`${school.county.name} ${school.township.name}`}
      />
      <p className={styles.traits}>
        {traitsOf(school, t).map((trait) => (
          <Pill key={trait} tone="track">
            {trait}
          </Pill>
        ))}
      </p>
      <Ended school={school} />
      <div className={styles.layout}>
        <Card title={t('detail.basics')}>
          {school.phone && school.status === 'OPERATING' && (
            <Button
              type="primary"
              size="large"
              icon={<PhoneOutlined />}
              href={telOf(school.phone)}
              className={styles.call}
            >
              {t('directory.call')} {school.phone}
            </Button>
          )}
          <Facts facts={factsOf(school, t)} />
          {may(me, 'school:read') && (
            <p className={styles.more}>
              <Link to={`/schools/${school.id}`}>{t('list.openPage')}</Link>
            </p>
          )}
        </Card>
        <Where school={school} />
      </div>
    </>
  );
}

type T = TFunction<'org'>;

function traitsOf(school: DirectorySchool, t: T): string[] {
  return [
    labelOf('type', school.typeCode),
    labelOf('ownership', school.ownership),
    ...(school.boarding ? [t('boardingYes')] : []),
    ...(school.inclusive ? [t('directory.inclusive')] : []),
    ...(school.qualityLevel ? [labelOf('qualityLevel', school.qualityLevel)] : []),
  ];
}

function factsOf(school: DirectorySchool, t: T): Fact[] {
  const facts: Fact[] = [
    { label: t('field.stages'), value: labelsOf('stage', school.stages) },
    { label: t('field.boarding'), value: school.boarding ? t('boardingYes') : t('boardingNo') },
    { label: t('field.phone'), value: school.phone },
    { label: t('field.address'), value: school.address, wide: true },
    { label: t('field.identifierCode'), value: school.identifierCode },
    {
      label: t('field.establishedOn'),
      value: school.establishedOn && formatDate(school.establishedOn),
    },
  ];
  const { centralSchool } = school;
  if (centralSchool) {
    facts.push({
      label: t('field.centralSchool'),
      value: <Link to={`/directory/${centralSchool.id}`}>{centralSchool.name}</Link>,
    });
  }
  return facts;
}

/** Whoever follows an old link hears what has become of the school, and where to go. */
function Ended({ school }: { school: DirectorySchool }) {
  const { t } = useTranslation('org');
  if (school.status === 'OPERATING') return null;
  const { mergedInto } = school;
  return (
    <Alert
      className={styles.ended}
      type="warning"
      showIcon
      title={t(
        `directory.ended.${school.status === 'SUSPENDED' ? 'suspended' : mergedInto ? 'merged' : 'closed'}`,
      )}
      description={mergedInto && <Link to={`/directory/${mergedInto.id}`}>{mergedInto.name}</Link>}
    />
  );
}

function Where({ school }: { school: DirectorySchool }) {
  const { t } = useTranslation('org');
  const { lon, lat } = school;
  const option = useMemo(
    () => (lon !== undefined && lat !== undefined ? placeOption([lon, lat], 'still') : undefined),
    [lon, lat],
  );
  const place = `${school.county.name} ${school.township.name}`;
  return (
    <Card title={t('detail.placeCard')} flush>
      {option ? (
        <MapChart label={t('detail.mapLabel', { name: school.name, place })} option={option} height={280} />
      ) : (
        <EmptyState title={t('detail.noPoint')} />
      )}
    </Card>
  );
}
