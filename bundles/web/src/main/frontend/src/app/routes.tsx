import { lazy, Suspense, type ReactNode } from 'react';
import { createBrowserRouter, RouterProvider, type RouteObject } from 'react-router';
import { Loading } from '../ui/notices';
import { RouteFailure } from './RouteFailure';
import { SessionGate } from './SessionGate';
import { Shell } from './Shell';

const SetupPage = lazy(() => import('../pages/signin/SetupPage'));
const HomePage = lazy(() => import('../pages/home/HomePage'));
const ChildrenPage = lazy(() => import('../pages/children/ChildrenPage'));
const ChildFilePage = lazy(() => import('../pages/children/ChildFilePage'));
const EditChildPage = lazy(() => import('../pages/children/EditChildPage'));
const ImportPage = lazy(() => import('../pages/imports/ImportPage'));
const ModulesPage = lazy(() => import('../pages/modules/ModulesPage'));
const JobsPage = lazy(() => import('../pages/jobs/JobsPage'));
const TasksPage = lazy(() => import('../pages/tasks/TasksPage'));
const InboxPage = lazy(() => import('../pages/inbox/InboxPage'));
const AuditPage = lazy(() => import('../pages/audit/AuditPage'));
const AccountsPage = lazy(() => import('../pages/accounts/AccountsPage'));
const ProfilePage = lazy(() => import('../pages/profile/ProfilePage'));
const CoveragePage = lazy(() => import('../pages/coverage/CoveragePage'));
const CataloguePage = lazy(() => import('../pages/coverage/CataloguePage'));
const DescriptorPage = lazy(() => import('../pages/descriptor/DescriptorPage'));
const ReportPage = lazy(() => import('../pages/report/ReportPage'));
const ReportStatusPage = lazy(() => import('../pages/report/ReportStatusPage'));
const CheckPage = lazy(() => import('../pages/report/CheckPage'));
const MissingPage = lazy(() => import('../pages/MissingPage'));

/** A page that needs no sign-in. */
const open = (path: string, page: ReactNode): RouteObject => ({
  path,
  element: <Suspense fallback={<Loading />}>{page}</Suspense>,
  errorElement: <RouteFailure />,
});

const router = createBrowserRouter(
  [
    open('/setup', <SetupPage />),
    open('/report', <ReportPage />),
    open('/report/status', <ReportStatusPage />),
    open('/check', <CheckPage />),
    {
      element: (
        <SessionGate>
          <Shell />
        </SessionGate>
      ),
      errorElement: <RouteFailure />,
      children: [
        { path: '/', element: <HomePage /> },
        { path: '/children', element: <ChildrenPage /> },
        { path: '/children/new', element: <EditChildPage /> },
        { path: '/children/import', element: <ImportPage /> },
        { path: '/children/:id', element: <ChildFilePage /> },
        { path: '/children/:id/edit', element: <EditChildPage /> },
        { path: '/modules', element: <ModulesPage /> },
        { path: '/modules/:prefecture', element: <ModulesPage /> },
        { path: '/jobs', element: <JobsPage /> },
        { path: '/jobs/:job', element: <JobsPage /> },
        { path: '/tasks', element: <TasksPage /> },
        { path: '/inbox', element: <InboxPage /> },
        { path: '/imports/:target', element: <ImportPage /> },
        { path: '/audit', element: <AuditPage /> },
        { path: '/accounts', element: <AccountsPage /> },
        { path: '/profile', element: <ProfilePage /> },
        { path: '/coverage', element: <CoveragePage /> },
        { path: '/catalogue', element: <CataloguePage /> },
        { path: '/m/:module/:page', element: <DescriptorPage /> },
        { path: '*', element: <MissingPage /> },
      ],
    },
  ],
  { basename: '/ui' },
);

export function Root() {
  return <RouterProvider router={router} />;
}
