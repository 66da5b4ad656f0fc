import {
  ApiOutlined,
  DownOutlined,
  HourglassOutlined,
  LogoutOutlined,
  SwapOutlined,
  UserOutlined,
} from '@ant-design/icons';
import { Button, Dropdown, Layout, type MenuProps } from 'antd';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import type { Me } from '@/shared/api/types';
import { actingRoleOf, placesOf, roleName } from '@/shared/auth/me';
import { useSwitchRole } from '@/shared/auth/useSwitchRole';
import { useToSignOut } from '@/shared/routes/signOut';
import { Logo } from '@/shared/ui/Logo';
import styles from './TopBar.module.css';

// The select behind it is heavy; the bar does not wait for it.
const ScopeSearch = lazy(() =>
  import('@/shared/search/ScopeSearch').then((found) => ({ default: found.ScopeSearch })),
);

const InboxBell = lazy(() =>
  import('@/features/messaging/components/InboxBell').then((found) => ({ default: found.InboxBell })),
);

interface Props {
  me: Me;
  phone: boolean;
  busy: boolean;
}

export function TopBar({ me, phone, busy }: Props) {
  const { t } = useTranslation();
  return (
    <Layout.Header className={styles.bar}>
      {phone && (
        <Link to="/" className={styles.logo} aria-label={t('brand')}>
          <Logo size={30} busy={busy} />
        </Link>
      )}
      <ActingRole me={me} />
      {!phone && (
        <Suspense>
          <ScopeSearch me={me} />
        </Suspense>
      )}
      {me.accountId && (
        <Suspense>
          <InboxBell />
        </Suspense>
      )}
      <AccountMenu me={me} phone={phone} />
    </Layout.Header>
  );
}

/** Under which role and for which place the person works now; several roles can be switched. */
function ActingRole({ me }: { me: Me }) {
  const { t } = useTranslation('app');
  const switchRole = useSwitchRole();
  const held = actingRoleOf(me);
  const words = (
    <span className={styles.role}>
      <strong>{roleName(me.actingRole)}</strong>
      <span>{placesOf(held).join('、')}</span>
    </span>
  );
  if (me.roles.length < 2) return <div className={styles.acting}>{words}</div>;
  return (
    <Dropdown
      autoFocus
      trigger={['click']}
      menu={{
        selectedKeys: [me.actingRole ?? ''],
        items: me.roles.map((role) => ({
          key: role.role,
          label: [roleName(role.role), ...placesOf(role)].join(' · '),
        })),
        onClick: ({ key }) => switchRole(key),
      }}
    >
      <Button type="text" className={styles.acting} aria-label={t('top.switch')}>
        {words}
        <SwapOutlined />
      </Button>
    </Dropdown>
  );
}

function AccountMenu({ me, phone }: { me: Me; phone: boolean }) {
  const { t } = useTranslation('app');
  const signOut = useToSignOut();
  const navigate = useNavigate();
  const items: MenuProps['items'] = [
    { key: 'account', icon: <UserOutlined />, label: t('top.account') },
    { key: 'jobs', icon: <HourglassOutlined />, label: t('top.jobs') },
    { key: 'developer', icon: <ApiOutlined />, label: t('menu.developer') },
    { key: 'signOut', icon: <LogoutOutlined />, label: t('top.signOut') },
  ];
  const act: MenuProps['onClick'] = ({ key }) => {
    if (key === 'signOut') signOut();
    else void navigate(`/${key}`);
  };
  return (
    <Dropdown autoFocus trigger={['click']} placement="bottomRight" menu={{ items, onClick: act }}>
      <Button type="text" icon={<UserOutlined />} className={styles.account} aria-label={t('top.account')}>
        {!phone && me.displayName}
        {!phone && <DownOutlined />}
      </Button>
    </Dropdown>
  );
}
