import { focusManager } from '@tanstack/react-query';
import { Modal } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAuth } from 'react-oidc-context';
import { networkProblem, ProblemError } from '@/shared/api/problem';
import { hasDrafts } from '@/shared/auth/drafts';
import { session } from '@/shared/auth/session';
import { Loading } from '@/shared/ui/Loading';
import { FailurePage } from '@/shared/ui/ProblemPage';
import { SignedIn } from './SignedIn';

function here(): string {
  return location.pathname + location.search + location.hash;
}

/**
 * Nobody sees a page of the platform before Keycloak has said who they are. Once somebody has been
 * here, an ended session asks in front of the page instead of throwing it away.
 */
export function SignInGate() {
  const { t } = useTranslation('app');
  const auth = useAuth();
  const [failed, setFailed] = useState(false);
  const [expired, setExpired] = useState(false);
  const leaving = useRef(false);

  const signIn = useCallback(() => {
    if (leaving.current) return;
    leaving.current = true;
    setFailed(false);
    // Whoever was away is asked for the password, whatever Keycloak still remembers.
    const prompt = session.hasEnded() ? 'login' : undefined;
    auth.signinRedirect({ prompt, state: { returnTo: here() } }).catch(() => {
      leaving.current = false;
      setFailed(true);
    });
  }, [auth.signinRedirect]);

  useEffect(
    () =>
      session.whenExpired(() => {
        // Lists that ask for news by themselves stop: there is nobody to read them.
        focusManager.setFocused(false);
        setExpired(true);
      }),
    [],
  );

  const wanted = !auth.isLoading && !auth.isAuthenticated && !auth.error && !expired;
  useEffect(() => {
    if (wanted && !failed) signIn();
  }, [wanted, failed, signIn]);

  const refused = auth.error !== undefined && !(auth.error.innerError instanceof TypeError);
  if (failed || (auth.error && !auth.isAuthenticated && !expired)) {
    const words = refused && !failed ? 'refused' : 'unreachable';
    return (
      <FailurePage
        error={new ProblemError({ ...networkProblem(), code: 'SIGN_IN' })}
        title={t(`start.${words}Title`)}
        advice={t(`start.${words}Advice`)}
        onRetry={signIn}
      />
    );
  }
  if (!auth.isAuthenticated && !expired) return <Loading text={t('start.toSignIn')} />;
  return (
    <>
      <SignedIn />
      <Modal
        open={expired}
        closable={false}
        mask={{ closable: false }}
        keyboard={false}
        title={t('start.expiredTitle')}
        okText={t('start.signIn')}
        onOk={signIn}
        footer={(_, { OkBtn }) => <OkBtn />}
      >
        {failed
          ? t('start.unreachableAdvice')
          : t(hasDrafts() ? 'start.expiredWithDraft' : 'start.expiredText')}
      </Modal>
    </>
  );
}
