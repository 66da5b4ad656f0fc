import { CheckOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { formatDate, formatInstant } from '@/shared/format/format';
import { ActionButton } from '@/shared/ui/ActionButton';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { type TransferVersion, useTransfer } from '../api/transfers';
import styles from '../components/People.module.css';
import { TransferStepDialog, type TransferVerb } from '../components/TransferStepDialog';
import { TransferStatusTag } from '../components/tags';
import { useOwnSchool } from '../components/useOwnSchool';
import { gradeOf } from '../model/words';
import '../peopleTexts';

/** One pupil on the way from one school to another, and the answer. */
export function Component() {
  const { id = '' } = useParams();
  return <Loaded found={useTransfer(id)} page={Offer} />;
}

function Offer({ detail, etag }: TransferVersion) {
  const { t } = useTranslation('people');
  const [verb, setVerb] = useState<TransferVerb>();
  const { transfer, actions } = detail;
  const action = (name: string) => actions.find((one) => one.name === name);
  const decides = action('accept') !== undefined;
  return (
    <>
      <PageHeader
        above={<BackLink to="/transfers" text={t('transfers.title')} />}
        title={transfer.studentName}
        tag={<TransferStatusTag status={transfer.status} />}
        subtitle={t('transfer.path', { from: transfer.from.school.name, to: transfer.to.school.name })}
        actions={
          <>
            <ActionButton
              type="primary"
              icon={<CheckOutlined />}
              action={action('accept')}
              text={t('transfer.accept')}
              onClick={() => setVerb('accept')}
            />
            <ActionButton
              danger
              action={action('refuse')}
              text={t('transfer.refuse')}
              onClick={() => setVerb('refuse')}
            />
            <ActionButton
              danger
              action={action('withdraw')}
              text={t('transfer.withdraw')}
              onClick={() => setVerb('withdraw')}
            />
          </>
        }
      />
      {verb && (
        <TransferStepDialog detail={detail} etag={etag} verb={verb} onClose={() => setVerb(undefined)} />
      )}
      <div className={`${styles.layout} ${styles.narrow}`}>
        {decides && <Alert type="info" showIcon title={t('transfer.check')} />}
        <Card title={t('transfer.facts')}>
          <TransferFacts detail={detail} />
        </Card>
      </div>
    </>
  );
}

function TransferFacts({ detail }: Pick<TransferVersion, 'detail'>) {
  const { t } = useTranslation('people');
  const { transfer, reason, movedOn, decisionNote } = detail;
  const answered = transfer.status !== 'OFFERED';
  const own = useOwnSchool();
  // Whoever looks after the school in which the pupil learns now may open its page.
  const here = own === (transfer.status === 'ACCEPTED' ? transfer.to : transfer.from).school.id;
  return (
    <Facts
      facts={[
        {
          label: t('transfer.pupil'),
          value: here ? (
            <Link to={`/students/${transfer.student}`}>{transfer.studentName}</Link>
          ) : (
            transfer.studentName
          ),
        },
        { label: t('transfer.birthYear'), value: t('transfer.born', { year: transfer.birthYear }) },
        { label: t('transfer.grade'), value: gradeOf(transfer) ?? t('transfer.noGrade') },
        { label: t('transfer.from'), value: transfer.from.school.name },
        { label: t('transfer.fromUnit'), value: transfer.from.managingUnit.name },
        { label: t('transfer.to'), value: transfer.to.school.name },
        { label: t('transfer.toUnit'), value: transfer.to.managingUnit.name },
        { label: t('transfer.at'), value: formatInstant(transfer.createdAt) },
        { label: t('transfer.why'), value: reason ?? t('transfer.noReason'), wide: true },
        ...(answered ? [{ label: t('transfer.answeredAt'), value: formatInstant(transfer.updatedAt) }] : []),
        ...(movedOn ? [{ label: t('transfer.on'), value: formatDate(movedOn) }] : []),
        ...(decisionNote ? [{ label: t('step.reason'), value: decisionNote, wide: true }] : []),
      ]}
    />
  );
}
