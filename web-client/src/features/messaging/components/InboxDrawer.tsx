import { Button, Drawer, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { usePhone } from '@/shared/theme/usePhone';
import { EmptyState } from '@/shared/ui/EmptyState';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useLatest } from '../api/inbox';
import styles from './InboxDrawer.module.css';
import { MarkAllButton } from './MarkAllButton';
import { MessageList } from './MessageList';

interface Props {
  open: boolean;
  onClose: () => void;
}

/** The latest messages over the page somebody is working on. */
export function InboxDrawer({ open, onClose }: Props) {
  const { t } = useTranslation('messaging');
  const phone = usePhone();
  const navigate = useNavigate();
  const latest = useLatest(open);
  const entries = latest.data?.items ?? [];
  const toAll = () => {
    onClose();
    void navigate('/inbox');
  };
  return (
    <Drawer
      open={open}
      onClose={onClose}
      size={phone ? '100%' : 440}
      title={t('latest')}
      extra={<MarkAllButton entries={entries} />}
      styles={{ body: { padding: 0 } }}
      footer={
        <Button block onClick={toAll}>
          {t('all')}
        </Button>
      }
    >
      {latest.isError && <ProblemAlert error={latest.error} onRetry={() => void latest.refetch()} />}
      {latest.isPending && (
        <div className={styles.waiting}>
          <Skeleton active />
        </div>
      )}
      {latest.isSuccess && entries.length === 0 && (
        <EmptyState title={t('emptyTitle')} text={t('emptyText')} />
      )}
      <MessageList entries={entries} onLeave={onClose} />
    </Drawer>
  );
}
