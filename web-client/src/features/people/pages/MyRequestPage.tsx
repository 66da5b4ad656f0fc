import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { formatDate } from '@/shared/format/format';
import { ActionButton } from '@/shared/ui/ActionButton';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import desk from '@/shared/ui/desk.module.css';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { type RequestVersion, useMyRequest, useRequestCopy } from '../api/requests';
import styles from '../components/People.module.css';
import { isOpen, RequestAnswer, RequestTimeline, useRequestName } from '../components/RequestParts';
import { RequestStepDialog } from '../components/RequestStepDialog';
import { RequestStatusTag } from '../components/tags';
import { wordOf } from '../model/words';
import '../requestTexts';

/** One thing I have asked, where it stands, and what was answered. */
export function Component() {
  const { id = '' } = useParams();
  return <Loaded found={useMyRequest(id)} page={Mine} />;
}

function Mine({ detail, etag }: RequestVersion) {
  const { t } = useTranslation('requests');
  const nameOf = useRequestName();
  const [withdrawing, setWithdrawing] = useState(false);
  const { request, actions } = detail;
  const { student } = request;
  return (
    <>
      <PageHeader
        above={<BackLink to="/my-requests" text={t('mine.title')} />}
        title={nameOf(request)}
        tag={<RequestStatusTag status={request.status} />}
        actions={
          <ActionButton
            danger
            action={actions.find((one) => one.name === 'withdraw')}
            text={t('step.withdraw')}
            onClick={() => setWithdrawing(true)}
          />
        }
      />
      {withdrawing && (
        <RequestStepDialog
          detail={detail}
          etag={etag}
          verb="withdraw"
          onClose={() => setWithdrawing(false)}
        />
      )}
      <div className={`${styles.layout} ${styles.narrow}`}>
        <RequestAnswer detail={detail} />
        {detail.copyGranted && <Copy id={request.id} number={request.number} />}
        <Card title={t('facts')}>
          <Facts
            facts={[
              { label: t('number'), value: request.number, wide: true },
              { label: t('kind'), value: wordOf('requestKind', request.kind) },
              {
                label: t('about'),
                value: student ? t('pupil', { name: student.name, school: student.school.name }) : t('self'),
              },
              ...(isOpen(request) ? [{ label: t('dueOn'), value: formatDate(request.dueOn) }] : []),
              { label: t('text'), value: <span className={desk.written}>{detail.text}</span>, wide: true },
            ]}
          />
        </Card>
        <RequestTimeline row={request} />
      </div>
    </>
  );
}

function Copy({ id, number }: { id: string; number: string }) {
  const { t } = useTranslation('requests');
  const copy = useRequestCopy(id);
  const download = () =>
    copy.mutate(undefined, {
      onSuccess: (body) => {
        const address = URL.createObjectURL(
          new Blob([JSON.stringify(body, null, 2)], { type: 'application/json' }),
        );
        const link = document.createElement('a');
        link.href = address;
        link.download = t('copy.file', { number });
        link.click();
        URL.revokeObjectURL(address);
      },
    });
  return (
    <Card title={t('copy.title')}>
      <p className={desk.soft}>{t('copy.text')}</p>
      {copy.isError && <ProblemAlert error={copy.error} />}
      <Button icon={<DownloadOutlined />} loading={copy.isPending} onClick={download}>
        {t('copy.download')}
      </Button>
    </Card>
  );
}
