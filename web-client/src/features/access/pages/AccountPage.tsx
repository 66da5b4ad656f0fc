import { CheckOutlined, ExportOutlined, LogoutOutlined } from '@ant-design/icons';
import { Alert, Button, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import type { HeldRole } from '@/shared/api/types';
import { roleName, useMe } from '@/shared/auth/me';
import { useSignOut } from '@/shared/auth/useSignOut';
import { useSwitchRole } from '@/shared/auth/useSwitchRole';
import { labelOf } from '@/shared/codes/codes';
import { formatInstant } from '@/shared/format/format';
import { setLargeType, useLargeType } from '@/shared/theme/largeType';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { PageHeader } from '@/shared/ui/PageHeader';
import { Pill } from '@/shared/ui/Pill';
import styles from './AccountPage.module.css';

/** Who I am here, as what and where I may work, and what that lets me do. */
export function Component() {
  const { t } = useTranslation('access');
  const me = useMe();
  const { settings } = useAuth();
  const signOut = useSignOut();
  const largeType = useLargeType();
  return (
    <>
      <PageHeader title={t('title')} />
      {!me.accountId && <Alert type="warning" showIcon title={t('noAccount')} className={styles.alert} />}
      <div className={styles.layout}>
        <Card title={t('who')}>
          <Facts
            facts={[
              { label: t('displayName'), value: me.displayName },
              { label: t('username'), value: me.username },
              { label: t('accountId'), value: me.accountId, wide: true },
            ]}
          />
        </Card>
        <Card title={t('roles')}>
          <ul className={styles.roles}>
            {me.roles.map((held) => (
              <Role key={held.role} held={held} active={held.role === me.actingRole} />
            ))}
          </ul>
        </Card>
        <Card title={t('may')}>
          {me.permissions.length === 0 ? (
            <p className={styles.soft}>{t('mayNothing')}</p>
          ) : (
            <ul className={styles.permissions}>
              {[...me.permissions].sort().map((permission) => (
                <li key={permission}>
                  <CheckOutlined aria-hidden="true" /> {labelOf('permission', permission)}
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Card title={t('look')}>
          <div className={styles.setting}>
            <Switch id="large-type" checked={largeType} onChange={setLargeType} />
            <label htmlFor="large-type">
              {t('largeType')}
              <small>{t('largeTypeHelp')}</small>
            </label>
          </div>
        </Card>
        <Card title={t('security')}>
          <p className={styles.soft}>{t('securityText')}</p>
          <div className={styles.buttons}>
            <Button
              icon={<ExportOutlined />}
              href={`${settings.authority}/account`}
              target="_blank"
              rel="noreferrer"
            >
              {t('console')}
            </Button>
            <Button icon={<LogoutOutlined />} onClick={signOut}>
              {t('signOut')}
            </Button>
          </div>
        </Card>
      </div>
    </>
  );
}

function Role({ held, active }: { held: HeldRole; active: boolean }) {
  const { t } = useTranslation('access');
  const switchRole = useSwitchRole();
  return (
    <li>
      <div className={styles.role}>
        <strong>{roleName(held.role)}</strong>
        {active ? (
          <Pill tone="done">{t('working')}</Pill>
        ) : (
          <Button size="small" onClick={() => switchRole(held.role)}>
            {t('switchTo')}
          </Button>
        )}
      </div>
      {held.grants.length === 0 && <p className={styles.soft}>{t('derived')}</p>}
      <ul className={styles.grants}>
        {held.grants.map((grant) => (
          <li key={`${grant.scopeKind}:${grant.ref}`}>
            <span>
              {labelOf('scopeKind', grant.scopeKind)}
              {grant.name && `：${grant.name}`}
            </span>
            <span className={styles.soft}>
              {grant.validTo ? t('until', { at: formatInstant(grant.validTo) }) : t('forever')}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}
