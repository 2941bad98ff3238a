import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { Job } from '../../api/types';
import { useT } from '../../i18n';
import { JobCounts } from '../jobs/JobCounts';
import { ResultRows } from './ResultRows';

interface Props {
  job: Job;
  dry: boolean;
  busy: boolean;
  /** where what was imported can be seen */
  after: string | null;
  go: () => void;
  again: () => void;
}

/** What a check found or an import did, row by row, and the next step. */
export function Outcome({ job, dry, busy, after, go, again }: Props) {
  const { t } = useT();
  const good = (job.counts.accepted ?? 0) + (job.counts.flagged ?? 0);
  return (
    <>
      <section className="card stack">
        <h2>{headline(job, dry, t)}</h2>
        {job.state === 'cancelled' && !dry && <p className="muted">{t('imports.cancelledText')}</p>}
        {job.failure && (
          <div className="notice notice-bad" role="alert">
            {job.failure}
          </div>
        )}
        <JobCounts counts={job.counts} />
        {dry && job.state === 'done' && good === 0 && <p>{t('imports.nothing')}</p>}
        <div className="actions">
          {dry && job.state === 'done' && good > 0 && (
            <Button type="primary" size="large" loading={busy} onClick={go}>
              {t('imports.go', { count: good })}
            </Button>
          )}
          {!dry && after && <Link to={after}>{t('imports.toChildren')}</Link>}
          {job.resultName && (
            <Button icon={<DownloadOutlined aria-hidden />} href={`/api/jobs/${job.id}/result`} download={job.resultName}>
              {t('imports.resultFile')}
            </Button>
          )}
          <Button onClick={again}>{t('imports.again')}</Button>
        </div>
      </section>
      {job.resultName?.endsWith('.csv') && <ResultRows job={job} />}
    </>
  );
}

function headline(job: Job, dry: boolean, t: ReturnType<typeof useT>['t']): string {
  if (job.state === 'cancelled') return t('imports.cancelled');
  if (job.state === 'failed') return t('imports.failed');
  return dry ? t('imports.checked') : t('imports.imported');
}
