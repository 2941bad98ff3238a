import { App } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { put } from '../../api/http';
import { Problem } from '../../api/problem';
import type { ChildFile, FormView, Values } from '../../api/types';
import { asProblem, useResource } from '../../api/useResource';
import { uuid7 } from '../../api/uuid7';
import { useSession } from '../../app/session';
import { useT } from '../../i18n';
import { DivisionPicker } from '../../ui/DivisionPicker';
import { levelOf, prefectureOf } from '../../ui/divisions';
import { FormBar } from '../../ui/FormBar';
import { Loading, ProblemNotice } from '../../ui/notices';
import { Page } from '../../ui/Page';
import { useFilters } from '../../ui/useFilters';
import { DivisionName } from '../../ui/values';
import { ConflictChooser } from './ConflictChooser';
import { Duplicate } from './Duplicate';

const SchemaForm = lazy(() => import('../../forms/SchemaForm'));
const NAMES = ['village'] as const;

/** A new file, or a change to one. */
export default function EditChildPage() {
  const { id } = useParams();
  return id ? <Existing key={id} id={id} /> : <New />;
}

function Existing({ id }: { id: string }) {
  const { t } = useT();
  const file = useResource<ChildFile>(`/api/registry/children/${id}`);
  // what the person began from stays the same, even if the resource is read again
  const [started, setStarted] = useState<ChildFile | null>(null);
  if (file.data && !started) setStarted(file.data);

  if (file.error && !started) return <ProblemNotice problem={file.error} />;
  if (!started) return <Loading />;
  const name = String(started.values.name ?? '');
  return (
    <Page title={t('file.editTitle', { name })} text={started.place}>
      <Editor id={id} village={started.village} start={started} />
    </Page>
  );
}

function New() {
  const { t } = useT();
  const { me } = useSession();
  const own = me.scope[0]?.code ?? '';
  const fixed = levelOf(own) === 'village';
  const [filters, setFilters] = useFilters(NAMES);
  const [id] = useState(uuid7);
  const village = fixed ? own : filters.village;
  const chosen = village !== '' && levelOf(village) === 'village';

  return (
    <Page title={t('file.newTitle')}>
      <section className="card">
        <div className="field">
          <span className="field-label">{t('file.village')}</span>
          {fixed ? <DivisionName code={own} /> : <DivisionPicker value={village} onChange={(code) => setFilters({ village: code })} />}
          {!chosen && <div className="field-hint">{t('file.villageNeeded')}</div>}
        </div>
      </section>
      {chosen && <Editor id={id} village={village} start={null} />}
    </Page>
  );
}

interface EditorProps {
  id: string;
  village: string;
  start: ChildFile | null;
}

function Editor({ id, village, start }: EditorProps) {
  const { t } = useT();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const form = useResource<FormView>(`/api/forms/registry/child?prefecture=${prefectureOf(village)}`);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [saved, setSaved] = useState(false);
  const [clash, setClash] = useState<{ mine: Values; current: ChildFile } | null>(null);

  // only once the form knows that nothing is unsaved any more
  useEffect(() => {
    if (saved) void navigate(`/children/${id}`, { replace: true });
  }, [saved, id, navigate]);

  if (form.error) return <ProblemNotice problem={form.error} />;
  if (!form.data) return <Loading />;
  const { hash } = form.data;

  const save = async (values: Values, version: number | undefined) => {
    try {
      setProblem(null);
      await put(`/api/registry/children/${id}`, { village, form: hash, values }, version === undefined ? null : `"${version}"`);
      void message.success(t('common.saved'));
      setSaved(true);
    } catch (failure) {
      const refused = asProblem(failure);
      const current = refused.body.current as ChildFile | undefined;
      if (refused.code === 'stale' && current && start) setClash({ mine: values, current });
      else {
        setClash(null);
        setProblem(refused);
      }
    }
  };

  return (
    <>
      <Suspense fallback={<Loading />}>
        <SchemaForm
          key={hash}
          form={form.data}
          initial={start?.values ?? {}}
          masked={start?.masked}
          errors={problem?.errors}
          prefix="/values"
          guard={!saved}
          save={(values) => save(values, start?.version)}
          bar={(state) => (
            <FormBar {...state} cancel={() => void navigate(start ? `/children/${id}` : '/children')}>
              {problem?.code === 'duplicate-id-number' && <Duplicate problem={problem} />}
              {problem && problem.code !== 'duplicate-id-number' && <ProblemNotice problem={problem} />}
            </FormBar>
          )}
        />
      </Suspense>
      {clash && start && (
        <ConflictChooser
          key={clash.current.version}
          form={form.data}
          base={start.values}
          mine={clash.mine}
          current={clash.current}
          save={(values) => save(values, clash.current.version)}
          close={() => setClash(null)}
        />
      )}
    </>
  );
}
