import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { InboxEntry } from '@/shared/api/types';
import { formatInstantShort } from '@/shared/format/format';
import { Pill } from '@/shared/ui/Pill';
import { useMarkRead } from '../api/inbox';
import { pageOf } from '../model/links';
import styles from './MessageItem.module.css';

interface Props {
  entry: InboxEntry;
  /** Before another page is opened. */
  onLeave?: () => void;
}

/** One message; opening what it is about marks it as read. */
export function MessageItem({ entry, onLeave }: Props) {
  const { t } = useTranslation('messaging');
  const navigate = useNavigate();
  const markRead = useMarkRead();
  const page = pageOf(entry);
  const unread = entry.readAt === undefined;
  const open = () => {
    if (unread) markRead.mutate(entry.id);
    onLeave?.();
    if (page) void navigate(page);
  };
  return (
    <article className={unread ? `${styles.item} ${styles.unread}` : styles.item}>
      <header className={styles.head}>
        <strong>{entry.title}</strong>
        <span className={styles.marks}>
          {entry.importance === 'URGENT' && <Pill tone="overdue">{t('urgent')}</Pill>}
          {unread && <Pill tone="risk">{t('unread')}</Pill>}
        </span>
      </header>
      <p className={styles.body}>{entry.body}</p>
      <footer className={styles.foot}>
        <time dateTime={entry.createdAt}>{formatInstantShort(entry.createdAt)}</time>
        <span className={styles.buttons}>
          {unread && (
            <Button type="text" loading={markRead.isPending} onClick={() => markRead.mutate(entry.id)}>
              {t('read')}
            </Button>
          )}
          {page && (
            <Button type="link" onClick={open}>
              {t('open')}
            </Button>
          )}
        </span>
      </footer>
    </article>
  );
}
