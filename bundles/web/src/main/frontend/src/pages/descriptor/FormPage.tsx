import { App } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { put, withQuery } from '../../api/http';
import type { Problem } from '../../api/problem';
import type { FormView, PageDescriptor, Values } from '../../api/types';
import { asProblem, useResource } from '../../api/useResource';
import { uuid7 } from '../../api/uuid7';
import { useSession } from '../../app/session';
import { useT } from '../../i18n';
import { FormBar } from '../../ui/FormBar';
import { Loading, ProblemNotice } from '../../ui/notices';
import { filled } from './cells';

const SchemaForm = lazy(() => import('../../forms/SchemaForm'));

/** A page that is one form: it makes one record. */
export default function FormPage({ descriptor }: { descriptor: PageDescriptor }) {
  const { t } = useT();
  const { me } = useSession();
  const { message } = App.useApp();
  const navigate = useNavigate();
  const [query] = useSearchParams();
  const form = useResource<FormView>(withQuery(`/api/forms/${descriptor.form}`, { prefecture: me.prefecture }));
  const [id, setId] = useState(uuid7);
  const [problem, setProblem] = useState<Problem | null>(null);

  const save = async (values: Values) => {
    const context = Object.fromEntries(query);
    try {
      setProblem(null);
      await put(filled(descriptor.save ?? '', { ...context, id }), { ...context, ...values });
      void message.success(t('common.saved'));
      setId(uuid7());
    } catch (failure) {
      setProblem(asProblem(failure));
    }
  };

  if (form.error) return <ProblemNotice problem={form.error} />;
  if (!form.data) return <Loading />;
  return (
    <section className="card">
      <Suspense fallback={<Loading />}>
        <SchemaForm
          key={id}
          form={form.data}
          initial={{}}
          errors={problem?.errors}
          save={save}
          bar={(state) => (
            <FormBar {...state} cancel={() => void navigate(-1)}>
              {problem && <ProblemNotice problem={problem} />}
            </FormBar>
          )}
        />
      </Suspense>
    </section>
  );
}
