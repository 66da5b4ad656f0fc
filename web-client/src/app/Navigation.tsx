import { Menu } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import type { Me } from '@/shared/api/types';
import { entryAt, menuFor } from './menu';
import styles from './Navigation.module.css';

export function SideMenu({ me }: { me: Me }) {
  const { t } = useTranslation('app');
  const entries = menuFor(me);
  const selected = entryAt(entries, useLocation().pathname);
  return (
    <nav aria-label={t('menu.label')}>
      <Menu
        mode="inline"
        className={styles.side}
        selectedKeys={selected ? [selected] : []}
        items={entries.map((entry) => ({
          key: entry.path,
          icon: entry.icon,
          label: <Link to={entry.path}>{t(`menu.${entry.text}`)}</Link>,
        }))}
      />
    </nav>
  );
}

/** The same entries as tabs under the thumb. */
export function BottomBar({ me }: { me: Me }) {
  const { t } = useTranslation('app');
  return (
    <nav aria-label={t('menu.label')} className={styles.bottom}>
      {menuFor(me).map((entry) => (
        <NavLink
          key={entry.path}
          to={entry.path}
          className={({ isActive }) => (isActive ? `${styles.tab} ${styles.active}` : styles.tab)}
        >
          {entry.icon}
          <span>{entry.text === 'directory' ? t('menu.directoryShort') : t(`menu.${entry.text}`)}</span>
        </NavLink>
      ))}
    </nav>
  );
}
