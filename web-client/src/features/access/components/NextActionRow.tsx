import { ArrowRightOutlined, CheckOutlined, RiseOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { problemOf } from '@/shared/api/problem';
import type { NextAction } from '@/shared/api/types';
import { useMe } from '@/shared/auth/me';
import { formatDate } from '@/shared/format/format';
import { pathOf } from '@/shared/routes/pages';
import { Pill } from '@/shared/ui/Pill';
import { useWorkStep } from '../api/work';
import { DueTag } from './DueTag';
import styles from './NextActionRow.module.css';

/** One thing to do: what, until when, and the one click that leads to where it is done. */
export function NextActionRow({ action }: { action: NextAction }) {
  const { t } = useTranslation('access');
  const { message } = App.useApp();
  const me = useMe();
  const step = useWorkStep(action.id);
  const read = () =>
    step.mutate(
      { verb: 'done' },
      {
        onSuccess: () => void message.success(t('today.read')),
        onError: (error) => void message.error(problemOf(error).detail ?? problemOf(error).title),
      },
    );
  return (
    <li className={`${styles.row} ${styles[action.due.state?.toLowerCase() ?? 'ahead']}`}>
      <div className={styles.what}>
        <Link to={pathOf(action.link, me) ?? `/work-items/${action.id}`} className={styles.title}>
          {action.title}
        </Link>
        <span className={styles.facts}>
          <DueTag due={action.due} />
          {action.escalated && (
            <Pill tone="overdue" icon={<RiseOutlined />}>
              {t('work.escalated')}
            </Pill>
          )}
          {action.takenByMe && <Pill tone="done">{t('work.takenByMe')}</Pill>}
          <span className={styles.soft}>
            {action.kindName} ·{' '}
            {t(action.due.provisional ? 'work.untilProvisional' : 'work.until', {
              date: formatDate(action.due.on),
            })}
          </span>
        </span>
      </div>
      {action.closable && (
        <Button icon={<CheckOutlined />} loading={step.isPending} className={styles.read} onClick={read}>
          {t('today.markRead')}
        </Button>
      )}
      <ArrowRightOutlined className={styles.arrow} aria-hidden />
    </li>
  );
}
