import { CheckOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { problemOf } from '@/shared/api/problem';
import type { InboxEntry } from '@/shared/api/types';
import { useInboxSummary, useMarkAll } from '../api/inbox';

/** Marks what is on the screen and everything older; not what has come meanwhile. */
export function MarkAllButton({ entries }: { entries: InboxEntry[] }) {
  const { t } = useTranslation('messaging');
  const { message } = App.useApp();
  const markAll = useMarkAll();
  const unread = useInboxSummary().data?.unread ?? 0;
  const newest = entries[0];
  if (!newest || unread === 0) return null;
  return (
    <Button
      icon={<CheckOutlined />}
      loading={markAll.isPending}
      onClick={() =>
        markAll.mutate(newest.id, {
          onSuccess: () => void message.success(t('marked')),
          onError: (error) => void message.error(problemOf(error).detail ?? problemOf(error).title),
        })
      }
    >
      {t('readAll')}
    </Button>
  );
}
