import { ArrowLeftOutlined } from '@ant-design/icons';
import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { Card } from '@/shared/ui/Card';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { useSplit } from '../api/splits';
import '../splitTexts';
import { SplitPlan } from '../components/SplitPlan';
import styles from './SchoolPage.module.css';
import '../orgTexts';

/** A plan that was proposed, for whoever decides about it. */
export function Component() {
  const { t } = useTranslation('splits');
  const { id = '', split = '' } = useParams();
  const found = useSplit(id, split);
  if (found.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 10 }} />
      </Card>
    );
  }
  if (found.isError) return <ProblemPage error={found.error} onRetry={() => void found.refetch()} />;
  const plan = found.data;
  return (
    <>
      <PageHeader
        above={
          <Link to={`/schools/${id}`} className={styles.back}>
            <ArrowLeftOutlined /> {t('back')}
          </Link>
        }
        title={t('planTitle')}
        subtitle={t('planOf', { from: plan.school.name, to: plan.newSchool.name ?? '' })}
      />
      <SplitPlan plan={plan} />
    </>
  );
}
