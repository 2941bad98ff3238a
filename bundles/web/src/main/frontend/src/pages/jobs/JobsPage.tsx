import { useEffect } from 'react';
import type { Job, Page as Items } from '../../api/types';
import { useResource } from '../../api/useResource';
import { useT } from '../../i18n';
import { Empty, Loading, ProblemNotice } from '../../ui/notices';
import { Page } from '../../ui/Page';
import { JobCard } from './JobCard';
import { isOver } from './job';

const EVERY = 2000;

/** The job centre: long work with its progress, a way to cancel it, and its result. */
export default function JobsPage() {
  const { t } = useT();
  const { data, error, reload } = useResource<Items<Job>>('/api/jobs');
  const running = data?.items.some((job) => !isOver(job)) ?? false;

  useEffect(() => {
    if (!running) return;
    const timer = window.setInterval(reload, EVERY);
    return () => window.clearInterval(timer);
  }, [running, reload]);

  return (
    <Page title={t('jobs.title')} text={t('jobs.text')}>
      {error && <ProblemNotice problem={error} />}
      {!data && !error && <Loading />}
      {data?.items.length === 0 && (
        <section className="card">
          <Empty title={t('jobs.empty')} text={t('jobs.emptyText')} />
        </section>
      )}
      {data?.items.map((job) => (
        <JobCard key={job.id} job={job} changed={reload} />
      ))}
    </Page>
  );
}
