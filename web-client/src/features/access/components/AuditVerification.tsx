import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '@/shared/ui/Card';
import { JobCard } from '@/shared/ui/JobCard';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useVerifyAudit } from '../api/audit';
import styles from './AuditVerification.module.css';

/** Has the whole log held against its seals, and says whether it is as it was sealed. */
export function AuditVerification() {
  const { t } = useTranslation('access');
  const verify = useVerifyAudit();
  const start = (
    <Button
      icon={<SafetyCertificateOutlined />}
      loading={verify.isPending}
      onClick={() => verify.mutate(crypto.randomUUID())}
    >
      {t('audit.verify')}
    </Button>
  );
  return (
    <div className={styles.area}>
      {verify.isError && <ProblemAlert error={verify.error} />}
      {verify.data ? (
        <>
          <JobCard id={verify.data.id} title={t('audit.verification')} />
          <div>{start}</div>
        </>
      ) : (
        <Card title={t('audit.verification')} extra={start}>
          <p className={styles.text}>{t('audit.verificationText')}</p>
        </Card>
      )}
      <Link to="/jobs?kind=audit-verification.run">{t('audit.earlier')}</Link>
    </div>
  );
}
