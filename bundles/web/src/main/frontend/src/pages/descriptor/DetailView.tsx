import { useSearchParams } from 'react-router';
import type { PageDescriptor, Values } from '../../api/types';
import { useResource } from '../../api/useResource';
import { say, useT } from '../../i18n';
import { Loading, ProblemNotice } from '../../ui/notices';
import { cellOf, filled } from './cells';

/** One record, field by field. */
export function DetailView({ descriptor }: { descriptor: PageDescriptor }) {
  const { t, locale } = useT();
  const [query] = useSearchParams();
  const record = useResource<Values>(filled(descriptor.source ?? '', Object.fromEntries(query)));
  if (record.error) return <ProblemNotice problem={record.error} />;
  if (!record.data) return <Loading />;
  const row = record.data;
  return (
    <section className="card">
      <dl className="facts">
        {(descriptor.columns ?? []).map((column) => (
          <div key={column.key}>
            <dt>{say(column.title, locale)}</dt>
            <dd>{cellOf(column, row) ?? t('common.none')}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
