import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SchoolDetail } from '@/shared/api/types';
import { Card } from '@/shared/ui/Card';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { StatusTag } from '@/shared/ui/StatusTag';
import { useTeachingPoints } from '../api/schools';
import styles from './TeachingPoints.module.css';
import '../orgTexts';

/** What a central school answers for; nothing when there is none, as with most schools. */
export function TeachingPoints({ school }: { school: SchoolDetail }) {
  const { t } = useTranslation('org');
  const found = useTeachingPoints(school.id);
  const points = found.data?.items ?? [];
  if (found.isError) return <ProblemAlert error={found.error} />;
  if (points.length === 0) return null;
  return (
    <Card title={t('detail.points', { count: points.length })}>
      <ul className={styles.points}>
        {points.map((point) => (
          <li key={point.id}>
            <Link to={`/schools/${point.id}`}>{point.name}</Link>
            {point.status !== 'OPERATING' && <StatusTag status={point.status} />}
          </li>
        ))}
      </ul>
    </Card>
  );
}
