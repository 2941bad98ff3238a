import { App, Button, Progress } from 'antd';
import { post } from '../../api/http';
import type { Job } from '../../api/types';
import { asProblem } from '../../api/useResource';
import { useT } from '../../i18n';
import { problemText } from '../../ui/notices';
import { share } from '../jobs/job';
import { JobCounts } from '../jobs/JobCounts';

/** A check or an import under way. */
export function Running({ job, dry, changed }: { job: Job; dry: boolean; changed: () => void }) {
  const { t } = useT();
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
    <section className="card stack" aria-live="polite">
      <h2>{dry ? t('imports.checking') : t('imports.importing')}</h2>
      <Progress percent={share(job)} aria-label={t('jobs.progress')} />
      <p className="muted number">{t('imports.progress', { done: job.done, total: job.total })}</p>
      <JobCounts counts={job.counts} />
      <div className="actions">
        <Button onClick={() => void cancel()} disabled={job.state === 'cancelling'}>
          {t('jobs.cancel')}
        </Button>
      </div>
    </section>
  );
}
