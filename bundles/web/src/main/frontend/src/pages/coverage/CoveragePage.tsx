import type { Page as Items, Text } from '../../api/types';
import { useResource } from '../../api/useResource';
import { say, useT } from '../../i18n';
import { Empty, Loading, ProblemNotice } from '../../ui/notices';
import { Page } from '../../ui/Page';
import { RecordTable } from '../../ui/RecordTable';

interface Clause {
  clause: string;
  title?: Text;
  modules: (string | { id?: string; role?: string; title?: Text })[];
}

/** The policy's clauses and the modules that serve them. */
export default function CoveragePage() {
  const { t, locale } = useT();
  const { data, error } = useResource<Items<Clause>>('/api/clauses');
  return (
    <Page title={t('coverage.title')} text={t('coverage.text')}>
      {error && <ProblemNotice problem={error} />}
      {!data && !error && <Loading />}
      {data && (
        <section className="card flush">
          {data.items.length === 0 ? (
            <Empty title={t('coverage.empty')} text={t('coverage.emptyText')} />
          ) : (
            <RecordTable
              label={t('coverage.title')}
              columns={[
                { key: 'clause', title: t('coverage.clause'), lead: true, cell: (row) => [row.clause, say(row.title, locale)].join(' ').trim() },
                {
                  key: 'modules',
                  title: t('coverage.module'),
                  cell: (row) => (
                    <span className="tags">
                      {row.modules.map((module) => {
                        const name = typeof module === 'string' ? module : say(module.title, locale) || module.role || module.id;
                        return (
                          <span key={name} className="tag">
                            {name}
                          </span>
                        );
                      })}
                    </span>
                  ),
                },
              ]}
              rows={data.items}
              rowKey={(row) => row.clause}
            />
          )}
        </section>
      )}
    </Page>
  );
}
