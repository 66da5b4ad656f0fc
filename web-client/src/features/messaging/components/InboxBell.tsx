import { BellOutlined } from '@ant-design/icons';
import { useQueryClient } from '@tanstack/react-query';
import { Badge, Button } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useInboxSummary } from '../api/inbox';
import { badgeOf } from '../model/links';
import styles from './InboxBell.module.css';

// Only who opens it needs the drawer.
const InboxDrawer = lazy(() => import('./InboxDrawer').then((found) => ({ default: found.InboxDrawer })));

/** How much has not been read, always in sight; a click shows the latest. */
export function InboxBell() {
  const { t } = useTranslation('messaging');
  const queries = useQueryClient();
  const [opened, setOpened] = useState(false);
  const [open, setOpen] = useState(false);
  const summary = useInboxSummary();
  const unread = summary.data?.unread ?? 0;
  const newestAt = summary.data?.newestAt;

  useEffect(() => {
    // Something has come: the lists on the screen are older than it.
    if (newestAt) void queries.invalidateQueries({ queryKey: ['inbox', 'list'] });
  }, [newestAt, queries]);

  return (
    <>
      <Button
        type="text"
        className={styles.bell}
        aria-label={unread > 0 ? t('bellUnread', { count: unread }) : t('bell')}
        onClick={() => {
          setOpened(true);
          setOpen(true);
        }}
        icon={
          <Badge count={unread > 0 ? badgeOf(unread) : 0} size="small" className={styles.badge}>
            <BellOutlined />
          </Badge>
        }
      />
      {opened && (
        <Suspense>
          <InboxDrawer open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
