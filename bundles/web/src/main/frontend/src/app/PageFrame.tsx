import { App } from 'antd';
import { Suspense } from 'react';
import { Outlet, useLocation } from 'react-router';
import { Loading } from '../ui/notices';
import { ErrorBoundary } from './ErrorBoundary';

/** Round each page: what it needs for messages and questions, and what catches it if it fails. */
export default function PageFrame() {
  const { pathname } = useLocation();
  return (
    <App component={false}>
      <ErrorBoundary key={pathname}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </ErrorBoundary>
    </App>
  );
}
