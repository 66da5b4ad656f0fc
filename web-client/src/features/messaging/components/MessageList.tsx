import { useTranslation } from 'react-i18next';
import type { InboxEntry } from '@/shared/api/types';
import { MessageItem } from './MessageItem';
import styles from './MessageList.module.css';

interface Props {
  entries: InboxEntry[];
  onLeave?: () => void;
}

export function MessageList({ entries, onLeave }: Props) {
  const { t } = useTranslation('messaging');
  return (
    <ul className={styles.list} aria-label={t('label')}>
      {entries.map((entry) => (
        <li key={entry.id}>
          <MessageItem entry={entry} onLeave={onLeave} />
        </li>
      ))}
    </ul>
  );
}
