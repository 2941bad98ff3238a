import { App, Drawer } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { call, withQuery } from '../../api/http';
import type { Action } from '../../api/descriptor';
import type { Problem } from '../../api/problem';
import type { FormView, Values } from '../../api/types';
import { asProblem, useResource } from '../../api/useResource';
import { uuid7 } from '../../api/uuid7';
import { useSession } from '../../app/session';
import { say, useT } from '../../i18n';
import { FormBar } from '../../ui/FormBar';
import { Loading, ProblemNotice } from '../../ui/notices';
import { useNarrow } from '../../ui/useNarrow';
import { namesOf, ownFields, strayErrors } from './formFields';
import { filled, inPrefecture, matchOf, prefectureFor } from './records';

const SchemaForm = lazy(() => import('../../forms/SchemaForm'));

export interface ActionProps {
  action: Action;
  record: Values;
  query: Values;
  close: () => void;
  /** the record was changed by somebody else meanwhile */
  stale: () => void;
  done: (answer: Values) => void;
}

type AskedForm = FormView & { values?: Values };

function useForm({ form, formSource, inline }: Action, about: { record: Values; query: Values; prefecture: string | null }) {
  const named = formSource ? filled(formSource, about.record, about.query) : withQuery(`/api/forms/${form}`, { prefecture: about.prefecture });
  const read = useResource<AskedForm>(inline ? null : named);
  return inline ? { data: inline as AskedForm, error: undefined, loading: false } : read;
}

/** An action that asks for something first. What was typed stays until it is accepted or thrown away. */
export default function ActionForm({ action, record, query, close, stale, done }: ActionProps) {
  const { t, locale } = useT();
  const { me } = useSession();
  const { message } = App.useApp();
  const narrow = useNarrow();
  const prefecture = prefectureFor(record, me);
  const form = useForm(action, { record, query, prefecture });
  const [id] = useState(uuid7);
  const [problem, setProblem] = useState<Problem | null>(null);

  const save = async (values: Values) => {
    const address = inPrefecture(filled(action.post ?? '', record, query, { id }), prefecture, me);
    try {
      setProblem(null);
      const { data } = await call<Values | undefined>(action.method ?? 'POST', address, {
        body: { ...action.body, ...values },
        etag: matchOf(record),
      });
      void message.success(t('common.done'));
      done({ id, ...data });
    } catch (failure) {
      const refused = asProblem(failure);
      setProblem(refused);
      if (refused.code === 'stale') stale();
    }
  };

  return (
    <Drawer open title={say(action.title, locale)} size={narrow ? '100%' : 640} onClose={close} maskClosable={false}>
      {form.error && <ProblemNotice problem={form.error} />}
      {form.loading && <Loading />}
      {form.data && (
        <Suspense fallback={<Loading />}>
          {action.confirm && <p className="notice notice-warn">{say(action.confirm, locale)}</p>}
          <SchemaForm
            form={form.data}
            initial={action.initial ? ownFields(form.data, record) : (form.data.values ?? {})}
            errors={problem?.errors}
            save={save}
            bar={(state) => (
              <FormBar {...state} cancel={close} title={say(action.title, locale)}>
                {problem && <ProblemNotice problem={problem} more={strayErrors(problem.errors, namesOf(form.data!))} />}
              </FormBar>
            )}
          />
        </Suspense>
      )}
    </Drawer>
  );
}
