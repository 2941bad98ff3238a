import { App, Drawer } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { put, withQuery } from '../../api/http';
import type { Problem } from '../../api/problem';
import type { FormView, Values } from '../../api/types';
import { asProblem, useResource } from '../../api/useResource';
import { uuid7 } from '../../api/uuid7';
import { useT } from '../../i18n';
import { FormBar } from '../../ui/FormBar';
import { Loading, ProblemNotice } from '../../ui/notices';
import { useNarrow } from '../../ui/useNarrow';
import { namesOf, ownFields, strayErrors } from './formFields';
import { filled, matchOf } from './records';

const SchemaForm = lazy(() => import('../../forms/SchemaForm'));

interface Props {
  form: string;
  save: string;
  title: string;
  /** the record to change; without an id, a new one */
  record: Values;
  /** what the record belongs to, sent along */
  context: Values;
  /** what the address is filled from beside the record's id */
  parent?: Values;
  /** what a new record's fields start from */
  prefill?: Values;
  /** the prefecture whose form and module apply */
  prefecture: string | null;
  close: () => void;
  saved: (answer: Values) => void;
}

/** A record's form in a drawer: `PUT` with a new id, or with the version it was read at. */
export function RecordEditor({ form: name, save: address, title, record, context, parent = {}, prefill = {}, prefecture, close, saved }: Props) {
  const { t } = useT();
  const { message } = App.useApp();
  const narrow = useNarrow();
  const form = useResource<FormView>(withQuery(`/api/forms/${name}`, { prefecture }));
  const [id] = useState(() => String(record.id ?? uuid7()));
  const [problem, setProblem] = useState<Problem | null>(null);

  const save = async (values: Values) => {
    try {
      setProblem(null);
      const target = withQuery(filled(address, { ...context, id }, parent), { prefecture });
      const { data } = await put<Values | undefined>(target, { ...context, ...values }, matchOf(record));
      void message.success(t('common.saved'));
      saved({ id, ...data });
    } catch (failure) {
      setProblem(asProblem(failure));
    }
  };

  return (
    <Drawer open title={title} size={narrow ? '100%' : 640} onClose={close} maskClosable={false}>
      {form.error && <ProblemNotice problem={form.error} />}
      {form.loading && <Loading />}
      {form.data && (
        <Suspense fallback={<Loading />}>
          <SchemaForm
            form={form.data}
            initial={ownFields(form.data, { ...prefill, ...record })}
            errors={problem?.errors}
            save={save}
            bar={(state) => (
              <FormBar {...state} cancel={close}>
                {problem && <ProblemNotice problem={problem} more={strayErrors(problem.errors, namesOf(form.data!))} />}
              </FormBar>
            )}
          />
        </Suspense>
      )}
    </Drawer>
  );
}
