import { ArrowLeftOutlined } from '@ant-design/icons';
import { Alert, Skeleton } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { formatDate, formatInstant } from '@/shared/format/format';
import { ActionButton } from '@/shared/ui/ActionButton';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemPage } from '@/shared/ui/ProblemPage';
import { type OrderVersion, useEndOrder, useOrder } from '../api/orders';
import { EndDialog } from '../components/EndDialog';
import { isOver } from '../components/OrdersTab';
import styles from '../components/People.module.css';
import { OrderStatusTag } from '../components/tags';
import { wordOf } from '../model/words';
import '../orderTexts';

/** One order of a court, whom it keeps from whom, and its end. */
export function Component() {
  const { id = '' } = useParams();
  const found = useOrder(id);
  if (found.isPending) {
    return (
      <Card>
        <Skeleton active paragraph={{ rows: 8 }} />
      </Card>
    );
  }
  if (found.isError) {
    return <ProblemPage error={found.error} onRetry={() => void found.refetch()} />;
  }
  return <Order {...found.data} />;
}

function Order({ detail, etag }: OrderVersion) {
  const { t } = useTranslation('orders');
  const [ending, setEnding] = useState(false);
  const { order, actions } = detail;
  const end = useEndOrder(order.id);
  return (
    <>
      <PageHeader
        above={
          <Link to={`/students/${order.student.id}`} className={styles.back}>
            <ArrowLeftOutlined /> {order.student.personName}
          </Link>
        }
        title={t('row', { name: order.guardianName })}
        tag={<OrderStatusTag status={order.status} />}
        actions={
          <ActionButton
            action={actions.find((one) => one.name === 'end')}
            text={t('end')}
            onClick={() => setEnding(true)}
          />
        }
      />
      {ending && (
        <EndDialog
          words={{
            end: t('end'),
            text: t('endText'),
            on: t('endedOn'),
            help: t('endHelp'),
            done: t('ended'),
            stale: t('stale'),
          }}
          end={end}
          etag={etag}
          onClose={() => setEnding(false)}
        />
      )}
      <div className={`${styles.layout} ${styles.narrow}`}>
        {isOver(order) && <Alert type="error" showIcon title={t('over')} />}
        {order.status === 'ACTIVE' && <Alert type="warning" showIcon title={t('active')} />}
        <Card title={t('facts')}>
          <Facts
            facts={[
              { label: t('pupil'), value: order.student.personName },
              { label: t('guardian'), value: order.guardianName },
              { label: t('kind'), value: wordOf('orderKind', order.kind) },
              { label: t('court'), value: detail.court },
              { label: t('documentNo'), value: detail.documentNo },
              { label: t('from'), value: formatDate(order.from) },
              { label: t('until'), value: order.until ? formatDate(order.until) : t('noUntil') },
              { label: t('createdAt'), value: formatInstant(order.createdAt) },
              ...(order.to ? [{ label: t('endedOn'), value: formatDate(order.to) }] : []),
              ...(detail.endedReason
                ? [{ label: t('endedReason'), value: detail.endedReason, wide: true }]
                : []),
            ]}
          />
        </Card>
      </div>
    </>
  );
}
