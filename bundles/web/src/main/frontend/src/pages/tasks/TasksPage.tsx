import { Button, Tabs } from 'antd';
import { lazy, Suspense } from 'react';
import { withQuery } from '../../api/http';
import { useT } from '../../i18n';
import { Empty, Loading, ProblemNotice } from '../../ui/notices';
import { Page } from '../../ui/Page';
import { useFilters } from '../../ui/useFilters';
import { usePages } from '../../ui/usePages';
import { TaskList } from './TaskList';
import type { Task, TaskCounts, TaskView } from './tasks';

const Messages = lazy(() => import('../inbox/Messages'));
const NAMES = ['show'] as const;
const VIEWS: TaskView[] = ['open', 'overdue', 'done'];

/** 我的待办: what this person has to do, what is late, what is done, and what she was told. */
export default function TasksPage() {
  const { t } = useT();
  const [filters, setFilters] = useFilters(NAMES);
  const shown = filters.show || 'open';
  const counts = usePages<Task>('/api/tasks?state=open&limit=1').first as { counts?: TaskCounts } | null;
  const label = (view: TaskView) => {
    const count = view === 'done' ? undefined : counts?.counts?.[view];
    return count ? `${t(`tasks.${view}`)} ${count}` : t(`tasks.${view}`);
  };

  return (
    <Page title={t('tasks.title')} narrow>
      <Tabs
        className="page-tabs"
        activeKey={shown}
        onChange={(key) => setFilters({ show: key === 'open' ? '' : key })}
        destroyOnHidden
        items={[
          ...VIEWS.map((view) => ({ key: view, label: label(view), children: <Tasks view={view} /> })),
          {
            key: 'messages',
            label: t('tasks.messages'),
            children: (
              <Suspense fallback={<Loading />}>
                <Messages />
              </Suspense>
            ),
          },
        ]}
      />
    </Page>
  );
}

function Tasks({ view }: { view: TaskView }) {
  const { t } = useT();
  const pages = usePages<Task>(withQuery('/api/tasks', { state: view }));
  if (pages.problem) return <ProblemNotice problem={pages.problem} />;
  return (
    <section className="card flush">
      {pages.loading && <Loading />}
      {!pages.loading && pages.rows.length === 0 && <Empty title={t(`tasks.none-${view}`)} text={view === 'open' ? t('tasks.noneText') : undefined} />}
      <TaskList tasks={pages.rows} />
      {pages.more && (
        <div className="table-foot">
          <Button onClick={pages.more} loading={pages.busy}>
            {t('common.more')}
          </Button>
        </div>
      )}
    </section>
  );
}
