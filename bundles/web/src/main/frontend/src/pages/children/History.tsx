import { Button } from 'antd';
import type { FormView, HistoryEntry, Values } from '../../api/types';
import { labelOf, say, useT } from '../../i18n';
import { Empty, Loading, ProblemNotice } from '../../ui/notices';
import { usePages } from '../../ui/usePages';
import { moment, personName } from '../../ui/values';
import { FieldValue } from './FieldValue';

/** Who changed what, and when: old and new value of each field. */
export function History({ path, form }: { path: string; form: FormView }) {
  const { t, locale } = useT();
  const pages = usePages<HistoryEntry>(`${path}/history`);
  if (pages.problem) return <ProblemNotice problem={pages.problem} />;
  if (pages.loading) return <Loading />;
  return (
    <section className="card">
      <h2>{t('file.history')}</h2>
      {pages.rows.length === 0 && <Empty title={t('file.noHistory')} />}
      <ol className="timeline">
        {pages.rows.map((entry, index) => (
          <li key={index}>
            <div>
              <strong>{entry.actionLabel}</strong>{' '}
              <span className="muted">
                {personName(t, entry.by)}
                {entry.role ? ` · ${labelOf(t, 'role', say(entry.role, locale))}` : ''} · <span className="number">{moment(entry.at)}</span>
              </span>
            </div>
            {entry.changes.length > 0 && <Changes changes={entry.changes} form={form} />}
          </li>
        ))}
      </ol>
      {pages.more && (
        <Button onClick={pages.more} loading={pages.busy}>
          {t('common.more')}
        </Button>
      )}
    </section>
  );
}

function Changes({ changes, form }: { changes: HistoryEntry['changes']; form: FormView }) {
  const { t, locale } = useT();
  return (
    <div className="table-wrap changes" tabIndex={0} role="region" aria-label={t('file.history')}>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('conflict.field')}</th>
            <th scope="col">{t('file.before')}</th>
            <th scope="col">{t('file.after')}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map((change) => (
            <tr key={change.field}>
              <td>{say(change.label, locale)}</td>
              <td>
                <FieldValue form={form} field={change.field} value={change.before as Values[string]} />
              </td>
              <td>
                <FieldValue form={form} field={change.field} value={change.after as Values[string]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
