import { DownloadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { post, withQuery } from '../../api/http';
import type { Problem } from '../../api/problem';
import type { Text } from '../../api/types';
import { asProblem, useResource } from '../../api/useResource';
import { useSession } from '../../app/session';
import { say, useT } from '../../i18n';
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
 * Imports a table in three steps: the file, a dry run that writes nothing, the import. Where it stands is in the
 * address, so a reload loses nothing. Without a target it is the registry form.
 */
export default function ImportPage() {
  const { t, locale } = useT();
  const { me } = useSession();
  const { target } = useParams();
  const offered = useResource<{ imports: { key: string; title: Text }[] }>(target ? '/api/exchange/targets' : null);
  const about = offered.data?.imports.find((one) => one.key === target);
  const [at, setAt] = useFilters(NAMES);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const { data: job, error, reload } = useJob(at.run || at.check);

  const start = async (step: 'check' | 'run', upload: string, village: string) => {
    setBusy(true);
    try {
      setProblem(null);
      const dryRun = step === 'check';
      const { job: id } = target
        ? await post<{ job: string }>('/api/exchange/imports', { target, upload, dryRun })
        : await post<{ job: string }>('/api/registry/imports', { upload, village: village || undefined, dryRun });
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
      title={about ? t('imports.titleOf', { what: say(about.title, locale) }) : t('imports.title')}
      actions={
        <Button
          icon={<DownloadOutlined aria-hidden />}
          href={
            target
              ? withQuery('/api/exchange/imports/template', { target, format: 'xlsx' })
              : withQuery('/api/registry/imports/template', { format: 'xlsx', prefecture: me.prefecture })
          }
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
      {current === 0 && <ChooseFile plain={target !== undefined} start={(upload, village) => start('check', upload, village)} fail={setProblem} />}
      {job && !isOver(job) && <Running job={job} dry={!at.run} changed={reload} />}
      {job && isOver(job) && (
        <Outcome
          key={job.id}
          job={job}
          dry={!at.run}
          busy={busy}
          after={target ? null : '/children'}
          go={() => void start('run', at.upload, at.village)}
          again={() => setAt({ upload: '', village: '', check: '', run: '' })}
        />
      )}
    </Page>
  );
}
