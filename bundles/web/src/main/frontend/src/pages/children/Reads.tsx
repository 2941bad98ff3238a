import type { ReadEntry } from '../../api/types';
import { labelOf, say, useT } from '../../i18n';
import { Empty, Loading, ProblemNotice } from '../../ui/notices';
import { RecordTable } from '../../ui/RecordTable';
import { usePages } from '../../ui/usePages';
import { moment, personName } from '../../ui/values';

/** Who read the file; kept apart from who changed it. */
export function Reads({ path }: { path: string }) {
  const { t, locale } = useT();
  const pages = usePages<ReadEntry>(`${path}/reads`);
  if (pages.problem) return <ProblemNotice problem={pages.problem} />;
  if (pages.loading) return <Loading />;
  return (
    <section className="card flush">
      <h2 className="inset">{t('file.reads')}</h2>
      {pages.rows.length === 0 ? (
        <Empty title={t('file.noReads')} />
      ) : (
        <RecordTable
          label={t('file.reads')}
          columns={[
            { key: 'by', title: t('audit.actor'), lead: true, cell: (read) => personName(t, read.by) },
            { key: 'role', title: t('profile.role'), cell: (read) => labelOf(t, 'role', say(read.role, locale)) },
            { key: 'action', title: t('audit.action'), cell: (read) => read.actionLabel },
            { key: 'at', title: t('audit.at'), cell: (read) => <span className="number">{moment(read.at)}</span> },
          ]}
          rows={pages.rows}
          rowKey={(read, index) => `${read.at} ${index}`}
          more={pages.more}
          busy={pages.busy}
        />
      )}
    </section>
  );
}
