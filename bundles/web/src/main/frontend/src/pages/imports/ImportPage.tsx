import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { post, withQuery } from '../../api/http';
import type { Problem } from '../../api/problem';
import { asProblem } from '../../api/useResource';
import { useSession } from '../../app/session';
import { useT } from '../../i18n';
import { ProblemNotice } from '../../ui/notices';
import { Page } from '../../ui/Page';
import { useFilters } from '../../ui/useFilters';
import { useJob } from '../jobs/useJob';
import { isOver } from '../jobs/job';
import { ChooseFile } from './ChooseFile';
import { Outcome } from './Outcome';
import { Running } from './Running';

const NAMES = ['upload', 'village', 'check', 'run'] as const;

/**
 * Imports the registry form in three steps: the file, a dry run that writes nothing, the import. Where it stands is in
 * the address, so a reload loses nothing.
 */
export default function ImportPage() {
  const { t } = useT();
  const { me } = useSession();
  const [at, setAt] = useFilters(NAMES);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { data: job, error, reload } = useJob(at.run || at.check);

  const start = async (step: 'check' | 'run', upload: string, village: string) => {
    setBusy(true);
    try {
      setProblem(null);
      const body = { upload, village: village || undefined, dryRun: step === 'check' };
      const { job: id } = await post<{ job: string }>('/api/registry/imports', body);
      setAt({ upload, village, [step]: id });
    } catch (failure) {
      setProblem(asProblem(failure));
    } finally {
      setBusy(false);
    }
  };

  const current = at.run ? 2 : at.check ? 1 : 0;
  const shown = problem ?? error;
  return (
    <Page
      title={t('imports.title')}
      actions={
        <Button
          icon={<DownloadOutlined aria-hidden />}
          href={withQuery('/api/registry/imports/template', { format: 'xlsx', prefecture: me.prefecture })}
          download
        >
          {t('imports.template')}
        </Button>
      }
    >
      <ol className="steps">
        {(['imports.step1', 'imports.step2', 'imports.step3'] as const).map((step, index) => (
          <li key={step} aria-current={index === current ? 'step' : undefined} className={index < current ? 'past' : undefined}>
            {index + 1}. {t(step)}
          </li>
        ))}
      </ol>
      {shown && <ProblemNotice problem={shown} />}
      {current === 0 && <ChooseFile start={(upload, village) => start('check', upload, village)} fail={setProblem} />}
      {job && !isOver(job) && <Running job={job} dry={!at.run} changed={reload} />}
      {job && isOver(job) && (
        <Outcome
          key={job.id}
          job={job}
          dry={!at.run}
          busy={busy}
          go={() => void start('run', at.upload, at.village)}
          again={() => setAt({ upload: '', village: '', check: '', run: '' })}
        />
      )}
    </Page>
  );
}
