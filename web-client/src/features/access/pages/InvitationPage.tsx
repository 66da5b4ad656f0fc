import { ArrowLeftOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { JobCard } from '@/shared/ui/JobCard';
import { PageHeader } from '@/shared/ui/PageHeader';
import { InvitationReport } from '../components/InvitationReport';
import styles from './InvitePage.module.css';
import '../accessTexts';

/** One invitation under way or over. It runs on the server: closing this page stops nothing. */
export function Component() {
  const { t } = useTranslation('access');
  const { id = '' } = useParams();
  return (
    <>
      <PageHeader
        above={
          <Link to="/accounts/invite" className={styles.back}>
            <ArrowLeftOutlined /> {t('invite.title')}
          </Link>
        }
        title={t('invite.progress')}
        subtitle={t('invite.progressText')}
      />
      <JobCard key={id} id={id} title={t('invite.card')} report={(job) => <InvitationReport job={job} />} />
    </>
  );
}
