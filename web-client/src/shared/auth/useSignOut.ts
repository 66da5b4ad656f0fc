import { App } from 'antd';
import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import { clearActingRole } from './actingRole';
import { clearDrafts } from './drafts';

/** Ends the session at Keycloak too, and leaves nothing of this person in the tab. */
export function useSignOut(): (onFailed?: () => void) => void {
  const { t } = useTranslation();
  const auth = useAuth();
  const { message } = App.useApp();
  return (onFailed) => {
    // Before it is left: a page that goes away never hears that it has gone.
    clearDrafts();
    clearActingRole();
    auth.signoutRedirect().catch(() => {
      message.error(t('signOutFailed'));
      onFailed?.();
    });
  };
}
