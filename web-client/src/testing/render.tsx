import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App } from 'antd';
import { renderToStaticMarkup } from 'react-dom/server';
import { createMemoryRouter, type InitialEntry, RouterProvider } from 'react-router';
import { texts } from '@/app/texts';
import type { Me } from '@/shared/api/types';
import { MeProvider } from '@/shared/auth/me';
import { startTexts } from '@/shared/i18n/i18n';
import { aMe } from './schools';

// Before any page that brings texts of its own.
startTexts(texts);

interface Around {
  me?: Me;
  /** Where one stands, with what the history entry holds. */
  at?: InitialEntry;
  /** Questions that were answered before, or in vain. */
  asked?: { queryKey: readonly unknown[]; data?: unknown; error?: Error }[];
}

/** The first picture of a part of a page, as HTML: nothing is fetched and no effect has run. */
export function rendered(
  Part: React.ComponentType,
  { me = aMe(), at = '/', asked = [] }: Around = {},
): string {
  const queries = new QueryClient({ defaultOptions: { queries: { retryOnMount: false } } });
  for (const { queryKey, data, error } of asked) {
    if (error) {
      queries
        .getQueryCache()
        .build(queries, { queryKey: [...queryKey] })
        .setState({ status: 'error', error, fetchStatus: 'idle' });
    } else {
      queries.setQueryData(queryKey, data);
    }
  }
  const router = createMemoryRouter([{ path: '*', Component: Part }], { initialEntries: [at] });
  return renderToStaticMarkup(
    <App>
      <QueryClientProvider client={queries}>
        <MeProvider me={me}>
          <RouterProvider router={router} />
        </MeProvider>
      </QueryClientProvider>
    </App>,
  );
}
