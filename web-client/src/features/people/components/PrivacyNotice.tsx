import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Card } from '@/shared/ui/Card';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useNotices } from '../api/consents';
import '../consentTexts';
import styles from './Consents.module.css';
import { NoticeText } from './NoticeText';

/** What is kept of a parent and of a child (个人信息保护法 17, 31), before anything is given. */
export function PrivacyNotice() {
  const { t } = useTranslation('consents');
  const found = useNotices();
  return (
    <Card title={t('join.title')}>
      {found.isPending && <Skeleton active paragraph={{ rows: 4 }} />}
      {found.isError && <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />}
      {found.data?.items
        .filter((one) => one.kind === 'NOTICE')
        .map((one) => (
          <section key={one.id}>
            <h3>{one.title}</h3>
            <NoticeText notice={one} open />
          </section>
        ))}
      <p className={styles.soft}>{t('join.told')}</p>
    </Card>
  );
}
