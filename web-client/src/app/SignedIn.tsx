import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RouterProvider } from 'react-router';
import { api, bodyOf } from '@/shared/api/client';
import { watchIdle } from '@/shared/auth/idle';
import { MeProvider } from '@/shared/auth/me';
import { session } from '@/shared/auth/session';
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
        action={<Button onClick={() => signOut()}>{t('top.signOut')}</Button>}
      />
    );
  }
  return (
    <MeProvider me={me.data}>
      <IdleEnd minutes={me.data.idleMinutes} />
      <RouterProvider router={router} />
    </MeProvider>
  );
}

/** Ends the session of a screen that was left alone for as long as the role allows (S-02). */
function IdleEnd({ minutes }: { minutes: number }) {
  useEffect(() => watchIdle(minutes * 60_000, () => void session.end()), [minutes]);
  return null;
}
