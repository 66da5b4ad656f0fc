import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { formatDate, formatInstant } from '@/shared/format/format';
import { BackLink } from '@/shared/ui/BackLink';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { Loaded } from '@/shared/ui/Loaded';
import { PageHeader } from '@/shared/ui/PageHeader';
import { type OrderVersion, useEndOrder, useOrder } from '../api/orders';
import { EndStep } from '../components/EndStep';
import { isOver } from '../components/OrdersTab';
import styles from '../components/People.module.css';
import { OrderStatusTag } from '../components/tags';
import { wordOf } from '../model/words';
import '../orderTexts';

/** One order of a court, whom it keeps from whom, and its end. */
export function Component() {
  const { id = '' } = useParams();
  return <Loaded found={useOrder(id)} page={Order} />;
}

function Order({ detail, etag }: OrderVersion) {
  const { t } = useTranslation('orders');
  const { order, actions } = detail;
  const end = useEndOrder(order.id);
  return (
    <>
      <PageHeader
        above={<BackLink to={`/students/${order.student.id}`} text={order.student.personName} />}
        title={t('row', { name: order.guardianName })}
        tag={<OrderStatusTag status={order.status} />}
        actions={
          <EndStep
            action={actions.find((one) => one.name === 'end')}
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
          />
        }
      />
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
