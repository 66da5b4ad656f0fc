import { ArrowLeftOutlined } from '@ant-design/icons';
import { Alert, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Card } from '@/shared/ui/Card';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { useFreshYear } from '../api/calendar';
import { YearEditor } from '../components/YearEditor';
import '../calendarTexts';
import styles from './SchoolPage.module.css';
import '../orgTexts';

/** Enters the notice of one year. */
export function Component() {
  const { t } = useTranslation('calendar');
  const { year: asked = '' } = useParams();
  const found = useFreshYear(Number(asked));
  if (found.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 10 }} />
      </Card>
    );
  }
  if (found.isError) return <ProblemPage error={found.error} onRetry={() => void found.refetch()} />;
  const { year } = found.data;
  const update = year.actions.find((action) => action.name === 'update');
  const page = `/calendar?year=${year.year}`;
  return (
    <>
      <PageHeader
        above={
          <Link to={page} className={styles.back}>
            <ArrowLeftOutlined /> {t('form.back')}
          </Link>
        }
        title={t('form.title', { year: year.year })}
      />
      {update?.enabled ? (
        <YearEditor opened={found.data} page={page} />
      ) : (
        <Alert type="info" showIcon title={t('form.closed')} description={update?.reason} />
      )}
    </>
  );
}
