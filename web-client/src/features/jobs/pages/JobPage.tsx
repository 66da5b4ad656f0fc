import { ArrowLeftOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { formatInstant } from '@/shared/format/format';
import { useJob } from '@/shared/jobs/useJob';
import { JobCard } from '@/shared/ui/JobCard';
import { Loading } from '@/shared/ui/Loading';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { JobReport } from '../components/JobReport';
import styles from './Jobs.module.css';

/** One piece of long work: how far it is, what came of it, and what was said line by line. */
export function Component() {
  const { t } = useTranslation('jobs');
  const { id = '' } = useParams();
  const found = useJob(id);
  if (found.isPending) return <Loading />;
  if (found.isError) return <ProblemPage error={found.error} onRetry={() => void found.refetch()} />;
  const { job } = found.data;
  return (
    <>
      <PageHeader
        above={
          <Link to="/jobs">
            <ArrowLeftOutlined /> {t('back')}
          </Link>
        }
        title={job.kindName}
        subtitle={t('submitted', { at: formatInstant(job.createdAt) })}
      />
      <div className={styles.page}>
        <JobCard id={id} ownPage />
        {job.endedAt && <JobReport id={id} />}
      </div>
    </>
  );
}
