import type { SwitchEntry } from '../../api/types';
import { useT } from '../../i18n';
import { Empty, Loading, ProblemNotice } from '../../ui/notices';
import { RecordTable } from '../../ui/RecordTable';
import { usePages } from '../../ui/usePages';
import { moment, personName } from '../../ui/values';
import { nameOf } from './provider';

const providerOf = ({ provider }: SwitchEntry) => (provider ? nameOf(provider) : null);

/** Who switched what, when, why, on which document. */
export function SwitchHistory({ prefecture, titles }: { prefecture: string; titles: Map<string, string> }) {
  const { t } = useT();
  const pages = usePages<SwitchEntry>(`/api/prefectures/${prefecture}/modules/history`);
  return (
    <section className="card flush">
      <h2 className="inset">{t('modules.history')}</h2>
      {pages.problem && <ProblemNotice problem={pages.problem} />}
      {pages.loading && <Loading />}
      {!pages.loading && !pages.problem && pages.rows.length === 0 && <Empty title={t('modules.noHistory')} />}
      {pages.rows.length > 0 && (
        <RecordTable
          label={t('modules.history')}
          columns={[
            {
              key: 'role',
              title: t('modules.role'),
              lead: true,
              cell: (entry) => (
                <>
                  {titles.get(entry.role) ?? entry.role}{' '}
                  <span className={entry.on ? 'tag tag-good' : 'tag tag-plain'}>{entry.on ? t('modules.on') : t('modules.off')}</span>
                </>
              ),
            },
            { key: 'at', title: t('audit.at'), cell: (entry) => <span className="number">{moment(entry.at)}</span> },
            { key: 'by', title: t('audit.actor'), cell: (entry) => personName(t, entry.by) },
            { key: 'reason', title: t('modules.reasonLabel'), cell: (entry) => entry.reason },
            { key: 'document', title: t('modules.documentLabel'), cell: (entry) => entry.document },
            ...(pages.rows.some((entry) => entry.provider)
              ? [{ key: 'provider', title: t('modules.provider'), cell: providerOf }]
              : []),
          ]}
          rows={pages.rows}
          rowKey={(entry, index) => `${entry.at} ${index}`}
          more={pages.more}
          busy={pages.busy}
        />
      )}
    </section>
  );
}
