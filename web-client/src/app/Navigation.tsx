import { EllipsisOutlined } from '@ant-design/icons';
import { Dropdown, Menu } from 'antd';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { Link, NavLink, useLocation } from 'react-router';
import type { Me } from '@/shared/api/types';
import { entryAt, type MenuEntry, menuFor } from './menu';
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

/** More would be too narrow for a thumb. */
const MOST_TABS = 5;

/** The same entries as tabs under the thumb; those that find no room wait behind the last one. */
export function BottomBar({ me }: { me: Me }) {
  const { t } = useTranslation('app');
  const entries = menuFor(me);
  const shown = entries.length > MOST_TABS ? entries.slice(0, MOST_TABS - 1) : entries;
  const rest = entries.slice(shown.length);
  return (
    <nav aria-label={t('menu.label')} className={styles.bottom}>
      {shown.map((entry) => (
        <NavLink
          key={entry.path}
          to={entry.path}
          className={({ isActive }) => (isActive ? `${styles.tab} ${styles.active}` : styles.tab)}
        >
          {entry.icon}
          <span>{shortName(entry, t)}</span>
        </NavLink>
      ))}
      {rest.length > 0 && <MoreTab entries={rest} />}
    </nav>
  );
}

function shortName(entry: MenuEntry, t: TFunction<'app'>): string {
  if (entry.text === 'directory') return t('menu.directoryShort');
  if (entry.text === 'work') return t('menu.workShort');
  if (entry.text === 'calendar') return t('menu.calendarShort');
  return t(`menu.${entry.text}`);
}

function MoreTab({ entries }: { entries: MenuEntry[] }) {
  const { t } = useTranslation('app');
  const here = entryAt(entries, useLocation().pathname);
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      placement="topRight"
      menu={{
        selectedKeys: here ? [here] : [],
        items: entries.map((entry) => ({
          key: entry.path,
          icon: entry.icon,
          label: <Link to={entry.path}>{t(`menu.${entry.text}`)}</Link>,
        })),
      }}
    >
      <button type="button" className={here ? `${styles.tab} ${styles.active}` : styles.tab}>
        <EllipsisOutlined />
        <span>{t('menu.more')}</span>
      </button>
    </Dropdown>
  );
}
