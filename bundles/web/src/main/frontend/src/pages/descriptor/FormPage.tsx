import { App } from 'antd';
import { lazy, Suspense, useEffect, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { call, withQuery } from '../../api/http';
import type { PageDescriptor } from '../../api/descriptor';
import type { Problem } from '../../api/problem';
import type { FormView, Text, Values } from '../../api/types';
import { asProblem, useResource } from '../../api/useResource';
import { uuid7 } from '../../api/uuid7';
import { useSession } from '../../app/session';
import { say, useT } from '../../i18n';
import { CallButton } from '../../ui/CallButton';
import { FormBar } from '../../ui/FormBar';
import { Left } from '../../ui/Left';
import { Loading, ProblemNotice } from '../../ui/notices';
import { Page } from '../../ui/Page';
import { AboutChild } from './AboutChild';
import { FormResult } from './FormResult';
import { namesOf, strayErrors } from './formFields';
import { fillable, filled, inPrefecture, linkTo, matchOf, prefectureFor } from './records';

const SchemaForm = lazy(() => import('../../forms/SchemaForm'));
const NOT_SENT = new Set(['id', 'prefecture', 'back']);

interface ServedForm extends FormView {
  values?: Values;
  deadline?: string | null;
  title?: Text;
  text?: Text;
  version?: number;
}

/** A page that is one form: it makes one record, or answers one paper. */
export function FormPage({ descriptor }: { descriptor: PageDescriptor }) {
  const { locale } = useT();
  const { me } = useSession();
  const [search] = useSearchParams();
  const query = Object.fromEntries(search);
  const prefecture = query.prefecture ?? me.prefecture;
  const form = useResource<ServedForm>(
    descriptor.formSource ? filled(descriptor.formSource, query) : withQuery(`/api/forms/${descriptor.form}`, { prefecture }),
  );
  const start = useResource<Values>(descriptor.initial && fillable(descriptor.initial, query) ? filled(descriptor.initial, query) : null);
  const [handedIn, setHandedIn] = useState(false);
  const problem = form.error ?? start.error;
  const ready = form.data && !start.loading;

  return (
    <Page
      title={say(form.data?.title, locale) || say(descriptor.title, locale)}
      text={say(form.data?.text, locale) || say(descriptor.text, locale)}
      actions={form.data?.deadline && !handedIn ? <Left due={form.data.deadline} /> : undefined}
      narrow
    >
      {descriptor.call && <CallButton title={say(descriptor.call.title, locale)} tel={descriptor.call.tel} />}
      {descriptor.notice && <p className="notice notice-warn">{say(descriptor.notice, locale)}</p>}
      {query.child && <AboutChild id={query.child} />}
      {problem && <ProblemNotice problem={problem} />}
      {!ready && !problem && <Loading />}
      {ready && form.data && (
        <Entry
          key={search.toString()}
          descriptor={descriptor}
          form={form.data}
          query={query}
          start={{ ...form.data.values, ...start.data }}
          done={() => setHandedIn(true)}
        />
      )}
    </Page>
  );
}

interface EntryProps {
  descriptor: PageDescriptor;
  form: ServedForm;
  query: Values;
  start: Values;
  done: () => void;
}

function Entry({ descriptor, form, query, start, done }: EntryProps) {
  const { t, locale } = useT();
  const { me } = useSession();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [id] = useState(uuid7);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [answer, setAnswer] = useState<Values | null>(null);
  const names = namesOf(form);
  const prefilled = Object.fromEntries(names.filter((name) => query[name] !== undefined).map((name) => [name, query[name]]));

  // only once the form knows that nothing is unsaved any more
  useEffect(() => {
    if (answer && !descriptor.result) {
      if (descriptor.then) void navigate(linkTo(descriptor.then, answer, query), { replace: true });
      else void navigate(-1);
    }
  }, [answer, descriptor, query, navigate]);

  const save = async (values: Values) => {
    const address = inPrefecture(filled(descriptor.save ?? '', query, { id }), prefectureFor(query, me), me);
    try {
      setProblem(null);
      const body = { ...contextOf(descriptor, query, names), ...values };
      const { data } = await call<Values | undefined>(descriptor.method ?? 'PUT', address, { body, etag: matchOf({ version: form.version }) });
      if (!descriptor.result) void message.success(t('common.saved'));
      setAnswer({ id, ...data });
      done();
    } catch (failure) {
      setProblem(asProblem(failure));
    }
  };

  if (answer && descriptor.result) return <FormResult result={descriptor.result} answer={answer} query={query} />;
  return (
    <section className={form.ui['ui:groups'] ? undefined : 'card'}>
      <Suspense fallback={<Loading />}>
        <SchemaForm
          form={form}
          initial={{ ...start, ...prefilled }}
          errors={problem?.errors}
          guard={!answer}
          save={save}
          bar={(state) => (
            <FormBar {...state} cancel={() => void navigate(-1)} title={say(descriptor.saveTitle, locale)}>
              {problem && <ProblemNotice problem={problem} more={strayErrors(problem.errors, names)} />}
            </FormBar>
          )}
        />
      </Suspense>
    </section>
  );
}

/** What of the page's address is sent along: what the descriptor names, else all; fields of the form are in the form. */
function contextOf({ context }: PageDescriptor, query: Values, fields: string[]): Values {
  const names = context ?? Object.keys(query).filter((name) => !NOT_SENT.has(name));
  return Object.fromEntries(names.filter((name) => query[name] !== undefined && !fields.includes(name)).map((name) => [name, query[name]]));
}
