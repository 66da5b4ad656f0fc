import { ArrowLeftOutlined } from '@ant-design/icons';
import { Skeleton, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { roleName } from '@/shared/auth/me';
import { accessCodes } from '@/shared/codes/accessCodes';
import { formatDate, formatInstant } from '@/shared/format/format';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { useWorkHistory, useWorkItem } from '../api/work';
import { DueTag } from '../components/DueTag';
import { WorkSteps } from '../components/WorkSteps';
import { WorkTag } from '../components/WorkTag';
import styles from './WorkItemPage.module.css';
import '../accessTexts';

/** One thing to do: whose it is, until when, and how it came to stand where it stands. */
export function Component() {
  const { t } = useTranslation('access');
  const { id = '' } = useParams();
  const found = useWorkItem(id);
  if (found.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  if (found.isError) return <ProblemPage error={found.error} onRetry={() => void found.refetch()} />;
  const { work, etag } = found.data;
  const { item } = work;
  return (
    <>
      <PageHeader
        above={
          <Link to="/work-items" className={styles.back}>
            <ArrowLeftOutlined /> {t('work.back')}
          </Link>
        }
        title={item.title}
        tag={item.status === 'OPEN' ? <DueTag due={item.due} /> : <WorkTag status={item.status} />}
        subtitle={`${item.kindName} · ${item.place}`}
        actions={<WorkSteps work={work} etag={etag} />}
      />
      <div className={styles.layout}>
        <Card title={t('work.content')}>
          <Facts
            facts={[
              { label: t('work.subject'), value: item.subjectName },
              { label: t('work.kind'), value: item.kindName },
              { label: t('work.place'), value: item.place },
              { label: t('work.role'), value: roleName(item.role) },
              {
                label: t('work.lastDay'),
                value: formatDate(item.due.on) + (item.due.provisional ? t('work.provisional') : ''),
              },
              { label: t('work.raisedAt'), value: formatInstant(work.raisedAt) },
              ...(item.takenBy ? [{ label: t('work.takenBy'), value: item.takenBy }] : []),
              ...(work.escalatedRole
                ? [{ label: t('work.escalatedTo'), value: roleName(work.escalatedRole) }]
                : []),
              ...(work.settledAt
                ? [
                    { label: t('work.settledAt'), value: formatInstant(work.settledAt) },
                    { label: t('work.settledBy'), value: work.settledBy ?? t('work.bySystem') },
                    { label: t('work.outcome'), value: work.outcome, wide: true },
                  ]
                : []),
            ]}
          />
        </Card>
        <History id={id} />
      </div>
    </>
  );
}

function History({ id }: { id: string }) {
  const { t } = useTranslation('access');
  const history = useWorkHistory(id);
  return (
    <Card title={t('work.history')}>
      {history.isPending && <Skeleton active paragraph={{ rows: 3 }} />}
      {history.isError && <ProblemAlert error={history.error} onRetry={() => void history.refetch()} />}
      {history.data && (
        <Timeline
          className={styles.line}
          items={history.data.items.map((event) => ({
            key: `${event.at} ${event.what}`,
            content: (
              <>
                <strong>{accessCodes.labelOf('workEvent', event.what)}</strong>
                <div className={styles.soft}>
                  {formatInstant(event.at)} ·{' '}
                  {event.by ? `${event.by}（${roleName(event.actingRole)}）` : t('work.bySystem')}
                </div>
                {event.note && <div>{event.note}</div>}
              </>
            ),
          }))}
        />
      )}
    </Card>
  );
}
