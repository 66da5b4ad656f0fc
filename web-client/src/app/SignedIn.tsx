import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { api, bodyOf } from '@/shared/api/client';
import { MeProvider } from '@/shared/auth/me';
import { useSignOut } from '@/shared/auth/useSignOut';
import { Loading } from '@/shared/ui/Loading';
import { FailurePage } from '@/shared/ui/ProblemPage';
import { createRouter } from './router';

/** The person is known to Keycloak; the API says what they may do here. */
export function SignedIn() {
  const { t } = useTranslation('app');
  const [router] = useState(createRouter);
  const signOut = useSignOut();
  const me = useQuery({
    queryKey: ['me'],
    queryFn: () => bodyOf(api.GET('/api/v1/me')),
    staleTime: 5 * 60_000,
  });
  if (me.isPending) return <Loading text={t('start.me')} />;
  if (me.isError) {
    return (
      <FailurePage
        error={me.error}
        onRetry={() => void me.refetch()}
        action={<Button onClick={signOut}>{t('top.signOut')}</Button>}
      />
    );
  }
  return (
    <MeProvider me={me.data}>
      <RouterProvider router={router} />
    </MeProvider>
  );
}
