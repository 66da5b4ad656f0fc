import { Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CourtOrderRow } from '@/shared/api/types';
import { dayToday } from '@/shared/format/days';
import { formatDate } from '@/shared/format/format';
import desk from '@/shared/ui/desk.module.css';
import { EmptyState } from '@/shared/ui/EmptyState';
import { Pill } from '@/shared/ui/Pill';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useOrders } from '../api/orders';
import '../orderTexts';
import { OrderStatusTag } from './tags';

/** Whom courts keep from a pupil, or have kept. */
export function OrdersTab({ student }: { student: string }) {
  const { t } = useTranslation('orders');
  const found = useOrders(student);
  if (found.isPending) return <Skeleton active paragraph={{ rows: 2 }} />;
  if (found.isError) return <ProblemAlert error={found.error} onRetry={() => void found.refetch()} />;
  if (found.data.items.length === 0) return <EmptyState title={t('none')} text={t('noneText')} />;
  return (
    <ul className={desk.rows} aria-label={t('title')}>
      {found.data.items.map((order) => (
        <li key={order.id}>
          <div className={desk.title}>
            <Link to={`/court-orders/${order.id}`}>{t('row', { name: order.guardianName })}</Link>
            <OrderStatusTag status={order.status} />
          </div>
          <div className={desk.soft}>
            {order.until
              ? t('span', { from: formatDate(order.from), until: formatDate(order.until) })
              : t('since', { from: formatDate(order.from) })}
          </div>
          {isOver(order) && (
            <div className={desk.tags}>
              <Pill tone="overdue">{t('over')}</Pill>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

/** Past its own last day and not ended: the school has to look. */
export function isOver({ status, until }: CourtOrderRow): boolean {
  return status === 'ACTIVE' && until !== undefined && until < dayToday();
}
