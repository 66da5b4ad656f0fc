import { useQuery } from '@tanstack/react-query';
import type { User } from 'oidc-client-ts';
import { useTranslation } from 'react-i18next';
import { AuthProvider } from 'react-oidc-context';
import { api, bodyOf } from '@/shared/api/client';
import { session } from '@/shared/auth/session';
import { Loading } from '@/shared/ui/Loading';
import { FailurePage } from '@/shared/ui/ProblemPage';
import { SignedOutPage } from './SignedOutPage';
import { SignInGate } from './SignInGate';

/** Back to where the person was going, without the one-time code in the address. */
function afterSignIn(user: User | undefined): void {
  const state = user?.state as { returnTo?: string } | undefined;
  const returnTo = state?.returnTo;
  const inside = returnTo?.startsWith('/') && !returnTo.startsWith('//') && !returnTo.startsWith('/signed-');
  history.replaceState(null, '', inside ? returnTo : '/');
}

/** First asks the API where Keycloak is, then signs in there; each step has its own waiting and failing page. */
export function SignIn() {
  const { t } = useTranslation('app');
  const settings = useQuery({
    queryKey: ['sign-in-settings'],
    queryFn: () => bodyOf(api.GET('/api/v1/sign-in-settings')),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (settings.isPending) return <Loading text={t('start.settings')} />;
  if (settings.isError) {
    return <FailurePage error={settings.error} onRetry={() => void settings.refetch()} />;
  }
  const manager = session.open(settings.data);
  return (
    <AuthProvider
      userManager={manager}
      onSigninCallback={afterSignIn}
      skipSigninCallback={location.pathname !== '/signed-in'}
    >
      {location.pathname === '/signed-out' ? <SignedOutPage /> : <SignInGate />}
    </AuthProvider>
  );
}
