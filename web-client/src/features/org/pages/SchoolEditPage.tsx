import { Alert, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { Card } from '@/shared/ui/Card';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { useFreshSchool } from '../api/schools';
import { SchoolEditor } from '../components/SchoolEditor';
import styles from './SchoolEditPage.module.css';
import '../orgTexts';

export function Component() {
  const { t } = useTranslation('org');
  const { id = '' } = useParams();
  const opened = useFreshSchool(id);
  if (opened.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 14 }} />
      </Card>
    );
  }
  if (opened.isError) return <ProblemPage error={opened.error} onRetry={() => void opened.refetch()} />;
  const { school } = opened.data;
  const update = school.actions.find((action) => action.name === 'update');
  return (
    <div className={styles.page}>
      <PageHeader title={t('edit.title')} subtitle={`${school.name} · ${school.identifierCode}`} />
      {update?.enabled ? (
        <SchoolEditor opened={opened.data} />
      ) : (
        <Alert type="info" showIcon title={t('edit.notAllowed')} description={update?.reason} />
      )}
    </div>
  );
}
