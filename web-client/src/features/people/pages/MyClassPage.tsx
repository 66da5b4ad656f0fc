import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, Navigate } from 'react-router';
import { Card } from '@/shared/ui/Card';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { useOwnStudents } from '../api/students';
import styles from '../components/People.module.css';
import { classesOf } from '../model/family';
import { usualStudents } from '../model/filters';
import '../peopleTexts';

/** The class of whoever leads one; who leads several chooses. */
export function Component() {
  const { t } = useTranslation('people');
  const found = useOwnStudents({ status: usualStudents.join(','), placed: 'true' });
  if (found.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  if (found.isError) return <ProblemPage error={found.error} onRetry={() => void found.refetch()} />;
  const classes = classesOf(found.data.items);
  const [only] = classes;
  if (only && classes.length === 1) return <Navigate to={`/classes/${only.id}/roster`} replace />;
  return (
    <>
      <PageHeader title={t('myClass.title')} />
      <div className={styles.narrow}>
        <Card>
          {classes.length === 0 ? (
            <EmptyState title={t('myClass.none')} text={t('myClass.noneText')} />
          ) : (
            <ul className={desk.rows} aria-label={t('myClass.title')}>
              {classes.map((one) => (
                <li key={one.id}>
                  <div className={desk.title}>
                    <Link to={`/classes/${one.id}/roster`}>{one.name}</Link>
                  </div>
                </li>
              ))}
            </ul>
          )}
        </Card>
      </div>
    </>
  );
}
