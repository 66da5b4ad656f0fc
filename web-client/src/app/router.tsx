import { createBrowserRouter, Navigate, useRouteError } from 'react-router';
import { useMe } from '@/shared/auth/me';
import { Loading } from '@/shared/ui/Loading';
import { FailurePage, NotFoundPage } from '@/shared/ui/ProblemPage';
import { homeOf } from './menu';
import { Shell } from './Shell';

function Home() {
  return <Navigate to={homeOf(useMe())} replace />;
}

function PageFailed() {
  return <FailurePage error={useRouteError()} onRetry={() => location.reload()} />;
}

/** Pages are loaded when they are opened; only the shell is in the first download. */
export function createRouter() {
  return createBrowserRouter([
    {
      element: <Shell />,
      errorElement: <PageFailed />,
      hydrateFallbackElement: <Loading />,
      children: [
        { index: true, element: <Home /> },
        {
          errorElement: <PageFailed />,
          children: [
            { path: 'cockpit', lazy: () => import('@/features/reporting/pages/CockpitPage') },
            { path: 'schools', lazy: () => import('@/features/org/pages/SchoolsPage') },
            { path: 'schools/:id', lazy: () => import('@/features/org/pages/SchoolPage') },
            { path: 'schools/:id/edit', lazy: () => import('@/features/org/pages/SchoolEditPage') },
            { path: 'proposals', lazy: () => import('@/features/access/pages/ProposalsPage') },
            { path: 'proposals/:id', lazy: () => import('@/features/access/pages/ProposalPage') },
            { path: 'audit', lazy: () => import('@/features/access/pages/AuditPage') },
            { path: 'directory', lazy: () => import('@/features/org/pages/DirectoryPage') },
            { path: 'account', lazy: () => import('@/features/access/pages/AccountPage') },
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ]);
}
