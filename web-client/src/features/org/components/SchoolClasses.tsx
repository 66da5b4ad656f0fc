import { Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { may, useMe } from '@/shared/auth/me';
import { Card } from '@/shared/ui/Card';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useClassCounts } from '../api/classes';
import '../classTexts';
import styles from './SchoolLife.module.css';

/** How many classes a school has, on its page, for who may see them. */
export function SchoolClasses({ school }: { school: string }) {
  const { t } = useTranslation('classes');
  const navigate = useNavigate();
  const allowed = may(useMe(), 'class:read');
  const counts = useClassCounts(school, allowed);
  if (!allowed) return null;
  return (
    <Card
      title={t('ofSchool.title')}
      extra={<Button onClick={() => void navigate(`/classes?school=${school}`)}>{t('ofSchool.open')}</Button>}
    >
      {counts.isPending && <Skeleton active paragraph={{ rows: 1 }} title={false} />}
      {counts.isError && <ProblemAlert error={counts.error} onRetry={() => void counts.refetch()} />}
      {counts.data && (
        <p className={styles.soft}>
          {counts.data.all > 0 ? t('ofSchool.count', { count: counts.data.all }) : t('ofSchool.none')}
          {counts.data.vacant > 0 && `，${t('ofSchool.vacant', { count: counts.data.vacant })}`}
        </p>
      )}
    </Card>
  );
}
