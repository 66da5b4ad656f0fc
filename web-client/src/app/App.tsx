import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { useEffect, useLayoutEffect, useMemo } from 'react';
import { isTransient } from '@/shared/api/problem';
import { whenActingRoleLost } from '@/shared/auth/actingRole';
import { antdTheme } from '@/shared/theme/antdTheme';
import { publishCssTokens } from '@/shared/theme/cssTokens';
import { useLargeType } from '@/shared/theme/largeType';
import { useStill } from '@/shared/theme/useStill';
import { SignIn } from './SignIn';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      refetchOnWindowFocus: false,
      retry: (times, error) => times < 2 && isTransient(error),
    },
  },
});

export function App() {
  const largeType = useLargeType();
  const still = useStill();
  const theme = useMemo(() => antdTheme(largeType, still), [largeType, still]);
  useEffect(() => whenActingRoleLost(() => void queries.invalidateQueries()), []);
  useLayoutEffect(() => publishCssTokens(document.documentElement, largeType), [largeType]);
  return (
    <ConfigProvider locale={zhCN} theme={theme} button={{ autoInsertSpace: false }}>
      <AntApp>
        <QueryClientProvider client={queries}>
          <SignIn />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  );
}
