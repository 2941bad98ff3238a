import type { Page as Items, Text } from '../../api/types';
import { useResource } from '../../api/useResource';
import { labelOf, say, useT } from '../../i18n';
import { Empty, Loading, ProblemNotice } from '../../ui/notices';
import { Page } from '../../ui/Page';
import { RecordTable } from '../../ui/RecordTable';

interface Installed {
  id: string;
  version: string;
  kind: 'ground' | 'core' | 'optional';
  state: string;
  reason?: Text | null;
}

/** What is installed on this node; for the system administrator. */
export default function CataloguePage() {
  const { t, locale } = useT();
  const { data, error } = useResource<Items<Installed>>('/api/catalogue');
  return (
    <Page title={t('catalogue.title')} text={t('catalogue.text')}>
      {error && <ProblemNotice problem={error} />}
      {!data && !error && <Loading />}
      {data && (
        <section className="card flush">
          {data.items.length === 0 ? (
            <Empty title={t('catalogue.empty')} text={t('catalogue.emptyText')} />
          ) : (
            <RecordTable
              label={t('catalogue.title')}
              columns={[
                { key: 'id', title: t('catalogue.id'), lead: true, cell: (row) => row.id },
                { key: 'version', title: t('catalogue.version'), cell: (row) => row.version },
                { key: 'kind', title: t('catalogue.kind'), cell: (row) => t(`modules.${row.kind}`) },
                { key: 'state', title: t('catalogue.state'), cell: (row) => labelOf(t, 'moduleState', row.state) },
                { key: 'reason', title: t('catalogue.reason'), cell: (row) => say(row.reason, locale) },
              ]}
              rows={data.items}
              rowKey={(row) => `${row.id} ${row.version}`}
            />
          )}
        </section>
      )}
    </Page>
  );
}
