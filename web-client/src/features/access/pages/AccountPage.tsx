import { CheckOutlined, ExportOutlined, LogoutOutlined } from '@ant-design/icons';
import { Alert, Button, Switch } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import { Outlet } from 'react-router';
import { may, useMe } from '@/shared/auth/me';
import { permissionCodes } from '@/shared/codes/permissionCodes';
import { useToSignOut } from '@/shared/routes/signOut';
import { setLargeType, useLargeType } from '@/shared/theme/largeType';
import { Card } from '@/shared/ui/Card';
import { Facts } from '@/shared/ui/Facts';
import { LinkButton } from '@/shared/ui/LinkButton';
import { PageHeader } from '@/shared/ui/PageHeader';
import { HeldRoleItem } from '../components/HeldRoleItem';
import { MyDeputies } from '../components/MyDeputies';
import styles from './AccountPage.module.css';
import '../accessTexts';

/** Who I am here, as what and where I may work, and what that lets me do. */
export function Component() {
  const { t } = useTranslation('access');
  const me = useMe();
  const { settings } = useAuth();
  const signOut = useToSignOut();
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
              <HeldRoleItem key={held.role} held={held} active={held.role === me.actingRole} />
            ))}
          </ul>
        </Card>
        {me.accountId && <MyDeputies />}
        <Card title={t('may')}>
          {me.permissions.length === 0 ? (
            <p className={styles.soft}>{t('mayNothing')}</p>
          ) : (
            <ul className={styles.permissions}>
              {[...me.permissions].sort().map((permission) => (
                <li key={permission}>
                  <CheckOutlined aria-hidden="true" /> {permissionCodes.labelOf('permission', permission)}
                </li>
              ))}
            </ul>
          )}
        </Card>
        <Card title={t('privacy')}>
          <p className={styles.soft}>{t('privacyText')}</p>
          <LinkButton to="/privacy">{t('privacyOpen')}</LinkButton>
        </Card>
        {me.accountId && may(me, 'own-subject-request:write') && (
          <Card title={t('requests')}>
            <p className={styles.soft}>{t('requestsText')}</p>
            <div className={styles.buttons}>
              <LinkButton to="/my-requests">{t('requestsLink')}</LinkButton>
            </div>
          </Card>
        )}
        <Card title={t('look')}>
          <div className={styles.setting}>
            <Switch id="large-type" checked={largeType} onChange={setLargeType} />
            <label htmlFor="large-type">
              {t('largeType')}
              <small>{t('largeTypeHelp')}</small>
            </label>
          </div>
        </Card>
        <Outlet />
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
