import { CheckOutlined } from '@ant-design/icons';
import { Alert } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { may, useMe } from '@/shared/auth/me';
import { formatDate } from '@/shared/format/format';
import { ActionButton } from '@/shared/ui/ActionButton';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import desk from '@/shared/ui/desk.module.css';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { type RequestVerb, type RequestVersion, useRequest } from '../api/requests';
import styles from '../components/People.module.css';
import { RequestAnswer, RequestTimeline, useRequestName } from '../components/RequestParts';
import { RequestStepDialog } from '../components/RequestStepDialog';
import { RequestStatusTag } from '../components/tags';
import { wordOf } from '../model/words';
import '../requestTexts';

const OTHERS = ['hand-over', 'refuse'] as const;

/** One request at the desk, and the answer; the school sees that there is one. */
export function Component() {
  const { id = '' } = useParams();
  return <Loaded found={useRequest(id)} page={Desk} />;
}

function Desk({ detail, etag }: RequestVersion) {
  const { t } = useTranslation('requests');
  const me = useMe();
  const nameOf = useRequestName();
  const [verb, setVerb] = useState<RequestVerb>();
  const { request, actions } = detail;
  const { student } = request;
  const action = (name: string) => actions.find((one) => one.name === name);
  // Whoever only knows that there is one is shown stars instead of what is asked.
  const whole = detail.text !== '*';
  return (
    <>
      <PageHeader
        above={<BackLink to="/subject-requests" text={t('title')} />}
        title={nameOf(request)}
        tag={<RequestStatusTag status={request.status} />}
        actions={
          <>
            {OTHERS.map((one) => (
              <ActionButton
                key={one}
                danger={one === 'refuse'}
                action={action(one)}
                text={t(`step.${one}`)}
                onClick={() => setVerb(one)}
              />
            ))}
            {(['take', 'answer'] as const).map((one) => (
              <ActionButton
                key={one}
                type="primary"
                icon={<CheckOutlined />}
                action={action(one)}
                text={t(`step.${one}`)}
                onClick={() => setVerb(one)}
              />
            ))}
          </>
        }
      />
      {verb && (
        <RequestStepDialog detail={detail} etag={etag} verb={verb} onClose={() => setVerb(undefined)} />
      )}
      <div className={`${styles.layout} ${styles.narrow}`}>
        {!whole && <Alert type="info" showIcon title={t('desk.flag')} />}
        <Card title={t('facts')}>
          <Facts
            facts={[
              { label: t('number'), value: request.number, wide: true },
              { label: t('kind'), value: wordOf('requestKind', request.kind) },
              { label: t('dueOn'), value: formatDate(request.dueOn) },
              {
                label: t('about'),
                value: student ? <Pupil {...student} open={may(me, 'student:read')} /> : t('self'),
              },
              ...(whole
                ? [
                    { label: t('raiser'), value: detail.raiser },
                    {
                      label: t('text'),
                      value: <span className={desk.written}>{detail.text}</span>,
                      wide: true,
                    },
                  ]
                : []),
            ]}
          />
        </Card>
        {whole && <RequestAnswer detail={detail} />}
        <RequestTimeline row={request} />
      </div>
    </>
  );
}

function Pupil({
  id,
  name,
  school,
  open,
}: NonNullable<RequestVersion['detail']['request']['student']> & { open: boolean }) {
  const { t } = useTranslation('requests');
  const text = t('pupil', { name, school: school.name });
  return open ? <Link to={`/students/${id}`}>{text}</Link> : text;
}
