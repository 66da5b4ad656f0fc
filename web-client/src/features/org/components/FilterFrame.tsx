import { FilterOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePhone } from '@/shared/theme/usePhone';
import styles from './Filters.module.css';
import { NameFilter } from './NameFilter';
import type { FilterChange } from './PlaceFilters';

interface Props {
  values: { name?: string; sort?: string; [filter: string]: string | string[] | undefined };
  onChange: FilterChange;
  onClear: () => void;
  children: ReactNode;
}

/** All filters side by side; on a phone the name stays and the rest waits in a drawer. */
export function FilterFrame({ values, onChange, onClear, children }: Props) {
  const { t } = useTranslation('org');
  const phone = usePhone();
  const [open, setOpen] = useState(false);
  const set = Object.keys(values).filter((name) => name !== 'sort' && name !== 'name').length;
  const name = <NameFilter value={values.name} onChange={(next) => onChange({ name: next })} />;
  const clear = (set > 0 || values.name) && (
    <Button type="link" onClick={onClear}>
      {t('common:list.clearFilters')}
    </Button>
  );

  if (!phone) {
    return (
      <search className={styles.bar}>
        {name}
        {children}
        {clear}
      </search>
    );
  }
  return (
    <search className={styles.phoneRow}>
      {name}
      <Button icon={<FilterOutlined />} onClick={() => setOpen(true)}>
        {set > 0 ? t('list.filterCount', { count: set }) : t('common:list.filters')}
      </Button>
      <Drawer
        open={open}
        onClose={() => setOpen(false)}
        placement="bottom"
        title={t('common:list.filters')}
        size="large"
        extra={clear}
      >
        <div className={styles.sheet}>
          {children}
          <Button type="primary" size="large" onClick={() => setOpen(false)}>
            {t('common:search')}
          </Button>
        </div>
      </Drawer>
    </search>
  );
}
