import { Button, Segmented, Skeleton } from 'antd';
import { useTranslation } from 'react-i18next';
import { rowsOf, totalOf } from '@/shared/list/pages';
import { useUrlFilters } from '@/shared/list/useUrlFilters';
import { Card } from '@/shared/ui/Card';
import { EmptyState } from '@/shared/ui/EmptyState';
import { LoadMore } from '@/shared/ui/list/LoadMore';
import { PageHeader } from '@/shared/ui/PageHeader';
import { ProblemAlert } from '@/shared/ui/ProblemAlert';
import { useInbox } from '../api/inbox';
import { MarkAllButton } from '../components/MarkAllButton';
import { MessageList } from '../components/MessageList';
import styles from './InboxPage.module.css';

const UNREAD = 'unread';
const filters = { show: 'one' } as const;

/** Everything somebody was told, the newest first. */
export function Component() {
  const { t } = useTranslation('messaging');
  const { values, change } = useUrlFilters(filters);
  const unread = values.show === UNREAD;
  const inbox = useInbox(unread);
  const entries = rowsOf(inbox);
  const show = (which: string) => change({ show: which === UNREAD ? UNREAD : undefined });
  return (
    <>
      <PageHeader
        title={t('title')}
        subtitle={t('subtitle')}
        actions={
          <div className={styles.actions}>
            <Segmented
              aria-label={t('show')}
              value={unread ? UNREAD : 'all'}
              onChange={show}
              options={[
                { value: 'all', label: t('showAll') },
                { value: UNREAD, label: t('showUnread') },
              ]}
            />
            <MarkAllButton entries={entries} />
          </div>
        }
      />
      {inbox.isError && <ProblemAlert error={inbox.error} onRetry={() => void inbox.refetch()} />}
      {inbox.isPending && (
        <Card>
          <Skeleton active paragraph={{ rows: 6 }} />
        </Card>
      )}
      {inbox.isSuccess && entries.length === 0 && (
        <Card>
          <EmptyState
            title={t(unread ? 'noUnreadTitle' : 'emptyTitle')}
            text={t(unread ? 'noUnreadText' : 'emptyText')}
            action={unread && <Button onClick={() => show('all')}>{t('seeAll')}</Button>}
          />
        </Card>
      )}
      {entries.length > 0 && (
        <Card flush>
          <MessageList entries={entries} />
          <LoadMore
            shown={entries.length}
            total={totalOf(inbox)}
            hasMore={inbox.hasNextPage}
            loading={inbox.isFetchingNextPage}
            onMore={() => void inbox.fetchNextPage()}
          />
        </Card>
      )}
    </>
  );
}
