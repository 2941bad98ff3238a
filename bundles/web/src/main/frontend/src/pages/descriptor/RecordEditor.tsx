import { App, Drawer } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { put, withQuery } from '../../api/http';
import type { Problem } from '../../api/problem';
import type { FormView, PageDescriptor, Values } from '../../api/types';
import { asProblem, useResource } from '../../api/useResource';
import { uuid7 } from '../../api/uuid7';
import { fieldsOf } from '../../forms/ValuesView';
import { useT } from '../../i18n';
import { prefectureOf } from '../../ui/divisions';
import { FormBar } from '../../ui/FormBar';
import { Loading, ProblemNotice } from '../../ui/notices';
import { useNarrow } from '../../ui/useNarrow';
import { filled } from './cells';

const SchemaForm = lazy(() => import('../../forms/SchemaForm'));

interface Props {
  descriptor: PageDescriptor;
  title: string;
  /** the record to change; without an id, a new one */
  record: Values;
  /** what the record belongs to, sent along */
  context: Values;
  /** the place whose form and module apply */
  village: string;
  close: () => void;
  saved: () => void;
}

/** A record's form in a drawer: `PUT` with a new id, or with the version it was read at. */
export function RecordEditor({ descriptor, title, record, context, village, close, saved }: Props) {
  const { t } = useT();
  const { message } = App.useApp();
  const narrow = useNarrow();
  const prefecture = prefectureOf(village);
  const form = useResource<FormView>(withQuery(`/api/forms/${descriptor.form}`, { prefecture }));
  const [id] = useState(() => String(record.id ?? uuid7()));
  const [problem, setProblem] = useState<Problem | null>(null);

  const save = async (values: Values) => {
    const address = withQuery(filled(descriptor.save ?? '', { ...context, id }), { prefecture });
    const match = record.version === undefined ? null : `"${String(record.version)}"`;
    try {
      setProblem(null);
      await put(address, { ...context, ...values }, match);
      void message.success(t('common.saved'));
      saved();
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
            initial={ownFields(form.data, record)}
            errors={problem?.errors}
            save={save}
            bar={(state) => (
              <FormBar {...state} cancel={close}>
                {problem && <ProblemNotice problem={problem} />}
              </FormBar>
            )}
          />
        </Suspense>
      )}
    </Drawer>
  );
}

/** Of a record, what its form asks for; labels and other additions of the server stay out. */
function ownFields(form: FormView, record: Values): Values {
  const names = Object.keys(fieldsOf(form.schema));
  return Object.fromEntries(names.filter((name) => record[name] != null).map((name) => [name, record[name]]));
}
