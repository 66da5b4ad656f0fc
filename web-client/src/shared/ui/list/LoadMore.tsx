import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { Total } from '@/shared/api/types';
import { formatCount } from '@/shared/format/format';
import styles from './LoadMore.module.css';

interface Props {
  shown: number;
  total?: Total;
  hasMore: boolean;
  loading: boolean;
  onMore: () => void;
}

/** How much of the list is on the screen, and the next page. */
export function LoadMore({ shown, total, hasMore, loading, onMore }: Props) {
  const { t } = useTranslation();
  if (shown === 0) return null;
  return (
    <div className={styles.bar}>
      <span role="status">
        <ShownOf shown={shown} total={total} />
      </span>
      {hasMore ? (
        <Button onClick={onMore} loading={loading}>
          {loading ? t('list.moreLoading') : t('list.more')}
        </Button>
      ) : (
        <span>{t('list.end')}</span>
      )}
    </div>
  );
}

export function ShownOf({ shown, total }: { shown: number; total?: Total }) {
  const { t } = useTranslation();
  if (total?.value === undefined) return t('list.shown', { shown: formatCount(shown) });
  return t(total.exact ? 'list.shownOf' : 'list.shownOfAtLeast', {
    shown: formatCount(shown),
    total: formatCount(total.value),
  });
}
