import { createBrowserRouter, Navigate, useRouteError } from 'react-router';
import { useMe } from '@/shared/auth/me';
import { SIGN_OUT } from '@/shared/routes/signOut';
import { Loading } from '@/shared/ui/Loading';
import { FailurePage, NotFoundPage } from '@/shared/ui/ProblemPage';
import { homeOf } from './menu';
import { Shell } from './Shell';
import { SignOutPage } from './SignOutPage';

function Home() {
  return <Navigate to={homeOf(useMe())} replace />;
}

function PageFailed() {
  return <FailurePage error={useRouteError()} onRetry={() => location.reload()} />;
}

/** Pages are loaded when they are opened; only the shell is in the first download. */
export function createRouter() {
  return createBrowserRouter([
    { path: SIGN_OUT, element: <SignOutPage /> },
    {
      path: 'cockpit/wall',
      errorElement: <PageFailed />,
      hydrateFallbackElement: <Loading />,
      lazy: () => import('@/features/reporting/pages/WallPage'),
    },
    {
      element: <Shell />,
      errorElement: <PageFailed />,
      hydrateFallbackElement: <Loading />,
      children: [
        { index: true, element: <Home /> },
        {
          errorElement: <PageFailed />,
          children: [
            { path: 'today', lazy: () => import('@/features/access/pages/TodayPage') },
            { path: 'work-items', lazy: () => import('@/features/access/pages/WorkItemsPage') },
            { path: 'work-items/:id', lazy: () => import('@/features/access/pages/WorkItemPage') },
            { path: 'cockpit', lazy: () => import('@/features/reporting/pages/CockpitPage') },
            { path: 'cockpit/:metric', lazy: () => import('@/features/reporting/pages/MetricRowsPage') },
            { path: 'schools', lazy: () => import('@/features/org/pages/SchoolsPage') },
            { path: 'schools/new', lazy: () => import('@/features/org/pages/SchoolNewPage') },
            { path: 'schools/:id', lazy: () => import('@/features/org/pages/SchoolPage') },
            { path: 'schools/:id/split', lazy: () => import('@/features/org/pages/SchoolSplitPage') },
            {
              path: 'schools/:id/splits/:split',
              lazy: () => import('@/features/org/pages/SchoolSplitPlanPage'),
            },
            { path: 'schools/:id/edit', lazy: () => import('@/features/org/pages/SchoolEditPage') },
            { path: 'staff', lazy: () => import('@/features/org/pages/StaffPage') },
            { path: 'staff/new', lazy: () => import('@/features/org/pages/StaffNewPage') },
            { path: 'staff/:id', lazy: () => import('@/features/org/pages/StaffMemberPage') },
            { path: 'staff/:id/edit', lazy: () => import('@/features/org/pages/StaffEditPage') },
            { path: 'staff/:id/posts/new', lazy: () => import('@/features/org/pages/PostNewPage') },
            { path: 'staff/:id/posts/:post', lazy: () => import('@/features/org/pages/PostEditPage') },
            { path: 'classes', lazy: () => import('@/features/org/pages/ClassesPage') },
            { path: 'classes/new', lazy: () => import('@/features/org/pages/ClassNewPage') },
            { path: 'classes/roll-over', lazy: () => import('@/features/org/pages/RollOverPage') },
            { path: 'classes/:id', lazy: () => import('@/features/org/pages/ClassPage') },
            { path: 'classes/:id/roster', lazy: () => import('@/features/people/pages/RosterPage') },
            { path: 'classes/:id/codes', lazy: () => import('@/features/people/pages/ClassCodesPage') },
            { path: 'classes/:id/edit', lazy: () => import('@/features/org/pages/ClassEditPage') },
            { path: 'my-class', lazy: () => import('@/features/people/pages/MyClassPage') },
            { path: 'my-children', lazy: () => import('@/features/people/pages/MyChildrenPage') },
            { path: 'join', lazy: () => import('@/features/people/pages/JoinPage') },
            { path: 'students', lazy: () => import('@/features/people/pages/StudentsPage') },
            { path: 'students/new', lazy: () => import('@/features/people/pages/StudentNewPage') },
            { path: 'students/:id', lazy: () => import('@/features/people/pages/StudentPage') },
            { path: 'students/:id/circle', lazy: () => import('@/features/people/pages/CirclePage') },
            { path: 'students/:id/edit', lazy: () => import('@/features/people/pages/StudentEditPage') },
            {
              path: 'students/:id/guardians/new',
              lazy: () => import('@/features/people/pages/GuardianNewPage'),
            },
            { path: 'guardian-links', lazy: () => import('@/features/people/pages/LinksPage') },
            { path: 'guardian-links/:id', lazy: () => import('@/features/people/pages/LinkPage') },
            { path: 'special-categories/:id', lazy: () => import('@/features/people/pages/CategoryPage') },
            { path: 'care-arrangements/:id', lazy: () => import('@/features/people/pages/ArrangementPage') },
            { path: 'safe-contacts/:id', lazy: () => import('@/features/people/pages/SafeContactPage') },
            { path: 'court-orders/:id', lazy: () => import('@/features/people/pages/CourtOrderPage') },
            { path: 'students/:id/consents', lazy: () => import('@/features/people/pages/ConsentsPage') },
            { path: 'privacy', lazy: () => import('@/features/people/pages/PrivacyPage') },
            { path: 'privacy-texts', lazy: () => import('@/features/people/pages/PrivacyTextsPage') },
            { path: 'privacy-texts/new', lazy: () => import('@/features/people/pages/PrivacyTextNewPage') },
            { path: 'privacy-texts/:id', lazy: () => import('@/features/people/pages/PrivacyTextPage') },
            {
              path: 'privacy-texts/:id/edit',
              lazy: () => import('@/features/people/pages/PrivacyTextEditPage'),
            },
            { path: 'my-requests', lazy: () => import('@/features/people/pages/MyRequestsPage') },
            { path: 'my-requests/new', lazy: () => import('@/features/people/pages/MyRequestNewPage') },
            { path: 'my-requests/:id', lazy: () => import('@/features/people/pages/MyRequestPage') },
            { path: 'subject-requests', lazy: () => import('@/features/people/pages/RequestsPage') },
            { path: 'subject-requests/:id', lazy: () => import('@/features/people/pages/RequestPage') },
            { path: 'student-duplicates', lazy: () => import('@/features/people/pages/DuplicatesPage') },
            { path: 'student-duplicates/:id', lazy: () => import('@/features/people/pages/DuplicatePage') },
            { path: 'transfers', lazy: () => import('@/features/people/pages/TransfersPage') },
            { path: 'transfers/:id', lazy: () => import('@/features/people/pages/TransferPage') },
            { path: 'guardian-links/:id/edit', lazy: () => import('@/features/people/pages/LinkEditPage') },
            {
              path: 'guardian-links/:id/guardian',
              lazy: () => import('@/features/people/pages/GuardianEditPage'),
            },
            { path: 'institutes', lazy: () => import('@/features/org/pages/InstitutesPage') },
            { path: 'institutes/new', lazy: () => import('@/features/org/pages/InstituteNewPage') },
            { path: 'institutes/researchers', lazy: () => import('@/features/org/pages/ResearchersPage') },
            {
              path: 'institutes/researchers/new',
              lazy: () => import('@/features/org/pages/ResearcherNewPage'),
            },
            { path: 'institutes/researchers/:id', lazy: () => import('@/features/org/pages/ResearcherPage') },
            {
              path: 'institutes/researchers/:id/edit',
              lazy: () => import('@/features/org/pages/ResearcherEditPage'),
            },
            { path: 'institutes/:id', lazy: () => import('@/features/org/pages/InstitutePage') },
            { path: 'institutes/:id/edit', lazy: () => import('@/features/org/pages/InstituteEditPage') },
            { path: 'agreements', lazy: () => import('@/features/sharing/pages/AgreementsPage') },
            { path: 'agreements/new', lazy: () => import('@/features/sharing/pages/AgreementNewPage') },
            { path: 'agreements/:id', lazy: () => import('@/features/sharing/pages/AgreementPage') },
            { path: 'export-requests', lazy: () => import('@/features/exports/pages/ExportRequestsPage') },
            { path: 'export-requests/new', lazy: () => import('@/features/exports/pages/ExportApplyPage') },
            { path: 'export-requests/:id', lazy: () => import('@/features/exports/pages/ExportRequestPage') },
            { path: 'share-resources', lazy: () => import('@/features/sharing/pages/ShareResourcesPage') },
            { path: 'api-clients', lazy: () => import('@/features/api-clients/pages/ApiClientsPage') },
            { path: 'api-clients/:id', lazy: () => import('@/features/api-clients/pages/ApiClientPage') },
            { path: 'rule-overrides', lazy: () => import('@/features/org/pages/OverridesPage') },
            { path: 'proposals', lazy: () => import('@/features/access/pages/ProposalsPage') },
            { path: 'proposals/:id', lazy: () => import('@/features/access/pages/ProposalPage') },
            { path: 'accounts', lazy: () => import('@/features/access/pages/AccountsPage') },
            { path: 'accounts/invite', lazy: () => import('@/features/access/pages/InvitePage') },
            {
              path: 'accounts/invitations/:id',
              lazy: () => import('@/features/access/pages/InvitationPage'),
            },
            { path: 'accounts/slips', lazy: () => import('@/features/access/pages/SlipsPage') },
            { path: 'accounts/:id', lazy: () => import('@/features/access/pages/AccountDetailPage') },
            { path: 'grants', lazy: () => import('@/features/access/pages/GrantsPage') },
            { path: 'audit', lazy: () => import('@/features/access/pages/AuditPage') },
            { path: 'calendar', lazy: () => import('@/features/org/pages/CalendarPage') },
            { path: 'calendar/:year/edit', lazy: () => import('@/features/org/pages/CalendarYearEditPage') },
            { path: 'directory', lazy: () => import('@/features/org/pages/DirectoryPage') },
            { path: 'directory/:id', lazy: () => import('@/features/org/pages/DirectorySchoolPage') },
            { path: 'imports', lazy: () => import('@/features/imports/pages/ImportPage') },
            { path: 'jobs', lazy: () => import('@/features/jobs/pages/JobsPage') },
            { path: 'jobs/:id', lazy: () => import('@/features/jobs/pages/JobPage') },
            {
              path: 'developer',
              lazy: () => import('@/features/exchange/pages/DeveloperPage'),
              children: [
                { index: true, lazy: () => import('@/features/exchange/pages/QuickStartPage') },
                { path: 'contract', lazy: () => import('@/features/exchange/pages/ContractPage') },
                { path: 'problems', lazy: () => import('@/features/exchange/pages/ProblemsPage') },
                { path: 'changelog', lazy: () => import('@/features/exchange/pages/ChangelogPage') },
              ],
            },
            { path: 'inbox', lazy: () => import('@/features/messaging/pages/InboxPage') },
            {
              path: 'account',
              lazy: () => import('@/features/access/pages/AccountPage'),
              // Settings of other features stand in the account page as cards of its layout.
              children: [
                { index: true, lazy: () => import('@/features/messaging/components/MessageSettingsCard') },
              ],
            },
            { path: '*', element: <NotFoundPage /> },
          ],
        },
      ],
    },
  ]);
}
