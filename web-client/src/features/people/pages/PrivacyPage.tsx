import { Alert, App, Button, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import type { PrivacyNotice } from '@/shared/api/types';
import { may, useMe } from '@/shared/auth/me';
import { dayOf } from '@/shared/format/days';
import { formatDate, formatInstant } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { LinkButton } from '@/shared/ui/LinkButton';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { useKeepReceipts, useNotices, useReceipts } from '../api/consents';
import { useOwnStudents, useStudent } from '../api/students';
import styles from '../components/Consents.module.css';
import { NoticeText } from '../components/NoticeText';
import people from '../components/People.module.css';
import '../consentTexts';

/** Everything that everybody is told, and where a parent decides about the rest. */
export function Component() {
  const { t } = useTranslation('consents');
  const me = useMe();
  const notices = useNotices();
  const receipts = useReceipts();
  if (notices.isPending || receipts.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  if (notices.isError) {
    return <ProblemPage error={notices.error} onRetry={() => void notices.refetch()} />;
  }
  if (receipts.isError) {
    return <ProblemPage error={receipts.error} onRetry={() => void receipts.refetch()} />;
  }
  const shown = new Map(receipts.data.items.map((one) => [one.text, one.shownAt]));
  const told = notices.data.items.filter((one) => one.kind === 'NOTICE');
  const asked = notices.data.items.filter((one) => one.kind !== 'NOTICE');
  const unread = told.filter((one) => !shown.get(one.id)).map((one) => one.id);
  return (
    <>
      <PageHeader
        title={t('privacy.title')}
        subtitle={t('privacy.subtitle')}
        actions={
          me.accountId &&
          may(me, 'own-subject-request:write') && (
            <LinkButton to="/my-requests">{t('privacy.requests')}</LinkButton>
          )
        }
      />
      <div className={`${people.layout} ${people.narrow}`}>
        {told.length === 0 && asked.length === 0 && (
          <Card>
            <EmptyState title={t('privacy.none')} text={t('privacy.noneText')} />
          </Card>
        )}
        {told.map((one) => (
          <Card key={one.id} title={one.title}>
            <NoticeText notice={one} open={unread.includes(one.id)} />
            {shown.get(one.id) && (
              <p className={styles.soft}>
                {t('privacy.shown', { at: formatInstant(shown.get(one.id) ?? '') })}
              </p>
            )}
          </Card>
        ))}
        {unread.length > 0 && <Read texts={unread} />}
        {asked.length > 0 && may(me, 'consent:write') && <Asked notices={asked} />}
      </div>
    </>
  );
}

function Read({ texts }: { texts: string[] }) {
  const { t } = useTranslation('consents');
  const { message } = App.useApp();
  const keep = useKeepReceipts();
  return (
    <>
      {keep.isError && <ProblemAlert error={keep.error} />}
      <Alert
        type="info"
        showIcon
        title={t('privacy.unread')}
        action={
          <Button
            type="primary"
            loading={keep.isPending}
            onClick={() => keep.mutate(texts, { onSuccess: () => void message.success(t('privacy.kept')) })}
          >
            {t('privacy.read')}
          </Button>
        }
      />
    </>
  );
}

/** Each child on its own: what is right for one may be wrong for its sister. */
function Asked({ notices }: { notices: PrivacyNotice[] }) {
  const { t } = useTranslation('consents');
  const children = useOwnStudents({});
  return (
    <Card title={t('privacy.asked')}>
      <p className={styles.soft}>{t('privacy.askedText')}</p>
      <ul>
        {notices.map((one) => (
          <li key={one.id}>
            {one.title}
            <div className={styles.soft}>
              {t('privacy.number', { number: one.number, at: formatDate(dayOf(one.publishedAt)) })}
            </div>
          </li>
        ))}
      </ul>
      {children.isError && <ProblemAlert error={children.error} onRetry={() => void children.refetch()} />}
      <div className={styles.buttons}>
        {children.data?.items.map(({ id, name, school }) => (
          <Decide key={id} id={id} name={name} school={school.name} />
        ))}
      </div>
    </Card>
  );
}

/** Lists cut every name, and sisters would look alike; the page of one does not. */
function Decide({ id, name, school }: { id: string; name: string; school: string }) {
  const { t } = useTranslation('consents');
  const found = useStudent(id);
  return (
    <LinkButton to={`/students/${id}/consents`}>
      {t('privacy.decide', { name: found.data?.student.name ?? name, school })}
    </LinkButton>
  );
}
