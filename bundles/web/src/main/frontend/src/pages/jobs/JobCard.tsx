import { DownloadOutlined } from '@ant-design/icons';
import { App, Button, Progress } from 'antd';
import { post } from '../../api/http';
import type { Job } from '../../api/types';
import { asProblem } from '../../api/useResource';
import { labelOf, say, useT } from '../../i18n';
import { problemText } from '../../ui/notices';
import { moment } from '../../ui/values';
import { isOver, share } from './job';
import { JobCounts } from './JobCounts';

const TAGS: Record<Job['state'], string> = {
  waiting: 'tag tag-plain',
  running: 'tag',
  cancelling: 'tag tag-warn',
  cancelled: 'tag tag-plain',
  done: 'tag tag-good',
  failed: 'tag tag-bad',
};

export function JobCard({ job, changed }: { job: Job; changed: () => void }) {
  const { t, locale } = useT();
  const { message } = App.useApp();

  const cancel = async () => {
    try {
      await post(`/api/jobs/${job.id}/cancel`);
      changed();
    } catch (failure) {
      void message.error(problemText(t, asProblem(failure)));
    }
  };

  return (
    <section className="card">
      <div className="card-head">
        <h2>
          {say(job.title, locale)} {job.parameters.dryRun === 'true' && <span className="tag tag-plain">{t('jobs.dry')}</span>}{' '}
          <span className={TAGS[job.state]}>{labelOf(t, 'jobState', job.state)}</span>
        </h2>
        <div className="actions">
          {!isOver(job) && (
            <Button onClick={() => void cancel()} disabled={job.state === 'cancelling'}>
              {t('jobs.cancel')}
            </Button>
          )}
          {job.resultName && (
            <Button icon={<DownloadOutlined aria-hidden />} href={`/api/jobs/${job.id}/result`} download={job.resultName}>
              {t('jobs.result')}
            </Button>
          )}
        </div>
      </div>
      <p className="muted small number">{t('jobs.started', { date: moment(job.createdAt) })}</p>
      {!isOver(job) && <Progress percent={share(job)} aria-label={t('jobs.progress')} />}
      {job.failure && <div className="notice notice-bad">{job.failure}</div>}
      <JobCounts counts={job.counts} />
    </section>
  );
}
