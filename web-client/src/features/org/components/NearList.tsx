import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { labelOf } from '@/shared/codes/codes';
import { formatDistance } from '@/shared/format/format';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useSchoolsNear } from '../api/schools';
import styles from './SchoolsMap.module.css';
import '../orgTexts';

/** The schools around a point, nearest first. */
export function NearList({ lon, lat, radius }: { lon: number; lat: number; radius: number }) {
  const { t } = useTranslation('org');
  const near = useSchoolsNear(lon, lat, radius);
  if (near.isPending) return <Skeleton active paragraph={{ rows: 6 }} />;
  if (near.isError) return <ProblemAlert error={near.error} onRetry={() => void near.refetch()} />;
  const { items } = near.data;
  return (
    <>
      <p className={styles.hint} role="status">
        {items.length === 0
          ? t('map.nearEmpty')
          : t(items.length < 50 ? 'map.nearCount' : 'map.nearCountMax', { count: items.length })}
      </p>
      <ol className={styles.nearList}>
        {items.map(({ school, distanceMeters }) => (
          <li key={school.id}>
            <Link to={`/schools/${school.id}`}>{school.name}</Link>
            <span>
              {labelOf('type', school.typeCode)} · {formatDistance(distanceMeters)}
            </span>
          </li>
        ))}
      </ol>
      <p className={styles.hint}>{t('map.nearNote')}</p>
    </>
  );
}
