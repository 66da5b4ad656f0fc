import { Alert, App, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import type { ChildConsents, PurposeState } from '@/shared/api/types';
import { useRequestKey } from '@/shared/api/useRequestKey';
import { useMe } from '@/shared/auth/me';
import { formatInstant } from '@/shared/format/format';
import { ActionButton } from '@/shared/ui/ActionButton';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { useChildConsents, useGiveConsent } from '../api/consents';
import { useStudent } from '../api/students';
import { PaperDialog, WithdrawDialog } from '../components/ConsentDialogs';
import { ConsentStateTag } from '../components/ConsentStateTag';
import styles from '../components/Consents.module.css';
import { NoticeText } from '../components/NoticeText';
import people from '../components/People.module.css';
import { ReceiptBanner } from '../components/ReceiptBanner';
import { agreementTo, occasionOf } from '../model/consent';
import '../consentTexts';

/** What the family of one child decides about, each purpose by itself. */
export function Component() {
  const { id = '' } = useParams();
  const parent = useMe().actingRole === 'guardian';
  const found = useChildConsents(id);
  if (found.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  if (found.isError) return <ProblemPage error={found.error} onRetry={() => void found.refetch()} />;
  return parent ? <OwnChild {...found.data} /> : <Child {...found.data} />;
}

/** Lists cut every name, and sisters would look alike; the page of one does not. */
function OwnChild(of: ChildConsents) {
  const found = useStudent(of.student);
  return <Child {...of} studentName={found.data?.student.name ?? of.studentName} />;
}

function Child({ student, studentName, decidesItself, items }: ChildConsents) {
  const { t } = useTranslation('consents');
  const parent = useMe().actingRole === 'guardian';
  return (
    <>
      <PageHeader
        above={<BackLink to={parent ? '/my-children' : `/students/${student}`} text={studentName} />}
        title={t('child.title', { name: studentName })}
        subtitle={parent ? t('child.subtitle') : t('child.school')}
      />
      <div className={`${people.layout} ${people.narrow}`}>
        {parent && <ReceiptBanner />}
        {decidesItself && parent && <Alert type="info" showIcon title={t('child.itself')} />}
        {items.length === 0 && (
          <Card>
            <EmptyState title={t('child.none')} text={t('child.noneText')} />
          </Card>
        )}
        {items.map((item) => (
          <Purpose key={item.text.purpose} student={student} item={item} />
        ))}
        <Link to="/privacy">{t('child.privacy')}</Link>
      </div>
    </>
  );
}

function Purpose({ student, item }: { student: string; item: PurposeState }) {
  const { t } = useTranslation('consents');
  const { message } = App.useApp();
  const give = useGiveConsent();
  const keyFor = useRequestKey();
  const [dialog, setDialog] = useState<'withdraw' | 'withdraw-written' | 'record-written'>();
  const action = (name: string) => item.actions.find((one) => one.name === name);
  const close = () => setDialog(undefined);
  const agree = () => {
    give.mutate(
      { ...agreementTo(item, student), key: keyFor(occasionOf(item, student)) },
      { onSuccess: () => void message.success(t('child.given_ok')) },
    );
  };
  return (
    <Card title={item.text.title} extra={<ConsentStateTag state={item.state} />}>
      <NoticeText notice={item.text} />
      <Dates item={item} />
      {give.isError && <ProblemAlert error={give.error} />}
      <div className={styles.buttons}>
        <ActionButton type="primary" action={action('give')} text={t('child.give')} onClick={agree} />
        <ActionButton
          action={action('withdraw')}
          text={t('child.withdraw')}
          onClick={() => setDialog('withdraw')}
        />
        <ActionButton
          action={action('record-written')}
          text={t('child.record')}
          onClick={() => setDialog('record-written')}
        />
        <ActionButton
          action={action('withdraw-written')}
          text={t('child.withdrawWritten')}
          onClick={() => setDialog('withdraw-written')}
        />
      </div>
      {dialog === 'record-written' && <PaperDialog student={student} item={item} onClose={close} />}
      {dialog && dialog !== 'record-written' && item.consent && (
        <WithdrawDialog
          item={item}
          consent={item.consent}
          written={dialog === 'withdraw-written'}
          onClose={close}
        />
      )}
    </Card>
  );
}

function Dates({ item }: { item: PurposeState }) {
  const { t } = useTranslation('consents');
  if (!item.givenAt) return null;
  const given = t(item.channel === 'PAPER' ? 'child.givenPaper' : 'child.given', {
    at: formatInstant(item.givenAt),
  });
  return (
    <p className={styles.soft}>
      {item.withdrawnAt
        ? `${given} · ${t('child.withdrawn', { at: formatInstant(item.withdrawnAt) })}`
        : given}
    </p>
  );
}
