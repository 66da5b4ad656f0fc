import { FilterOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhone } from '../../theme/usePhone';
import styles from './Filters.module.css';

interface Props {
  /** The filter that is always in sight. */
  lead?: ReactNode;
  /** How many of the others are set. */
  set: number;
  /** Given when there is something to clear. */
  onClear: (() => void) | undefined;
  /** Nothing where the one in sight is the only one. */
  children?: ReactNode;
}

/** All filters side by side; on a phone one stays and the rest waits in a drawer. */
export function FilterFrame({ lead, set, onClear, children }: Props) {
  const { t } = useTranslation();
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  const clear = onClear && (
    <Button type="link" onClick={onClear}>
      {t('list.clearFilters')}
    </Button>
  );

  if (!phone) {
    return (
      <search className={styles.bar}>
        {lead}
        {children}
        {clear}
      </search>
    );
  }
  return (
    <search className={styles.phoneRow}>
      {lead}
      {children && (
        <Button icon={<FilterOutlined />} onClick={() => setOpen(true)}>
          {set > 0 ? t('list.filterCount', { count: set }) : t('list.filters')}
        </Button>
      )}
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="bottom"
        title={t('list.filters')}
        size="large"
        extra={clear}
      >
        <div className={styles.sheet}>
          {children}
          <Button type="primary" size="large" onClick={() => setOpen(false)}>
            {t('search')}
          </Button>
        </div>
      </Drawer>
    </search>
  );
}

/** How many filters are set besides those that are always in sight. */
export function setBesides(values: Record<string, unknown>, inSight: readonly string[]): number {
  return Object.keys(values).filter((name) => !inSight.includes(name)).length;
}
