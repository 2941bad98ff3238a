import { useEffect, useState } from 'react';
import type { Job } from '../../api/types';
import { labelOf, useT } from '../../i18n';
import { Loading } from '../../ui/notices';
import { RecordTable } from '../../ui/RecordTable';
import { parseCsv } from './csv';

const SHOWN = 200;

interface Row {
  row: string;
  outcome: string;
  reasons: string;
  name: string;
}

const TAGS: Record<string, string> = { accepted: 'tag tag-good', flagged: 'tag tag-warn', refused: 'tag tag-bad' };

/** The first rows of the result file, those that need a hand before the others. */
export function ResultRows({ job }: { job: Job }) {
  const { t } = useT();
  const [rows, setRows] = useState<Row[] | null>(null);

  useEffect(() => {
    let current = true;
    void fetch(`/api/jobs/${job.id}/result`)
      .then((answer) => (answer.ok ? answer.text() : ''))
      .then((text) => current && setRows(rowsOf(text)));
    return () => {
      current = false;
    };
  }, [job.id]);

  if (!rows) return <Loading />;
  if (rows.length === 0) return null;
  return (
    <section className="card flush">
      <h2 className="inset">{t('imports.rows')}</h2>
      <RecordTable
        label={t('imports.rows')}
        columns={[
          { key: 'row', title: t('imports.row'), cell: (row) => <span className="number">{row.row}</span> },
          { key: 'name', title: t('children.name'), lead: true, cell: (row) => row.name },
          {
            key: 'outcome',
            title: t('imports.outcome'),
            cell: (row) => <span className={TAGS[row.outcome] ?? 'tag tag-plain'}>{labelOf(t, 'outcome', row.outcome)}</span>,
          },
          { key: 'reasons', title: t('imports.reasons'), cell: (row) => row.reasons },
        ]}
        rows={rows.slice(0, SHOWN)}
        rowKey={(row) => row.row}
      />
      {rows.length > SHOWN && <div className="table-foot">{t('imports.onlyFirst', { count: SHOWN })}</div>}
    </section>
  );
}

const ORDER = ['refused', 'duplicate', 'flagged'];

/** Result rows, what went wrong first. */
export function rowsOf(text: string): Row[] {
  const [head = [], ...body] = parseCsv(text);
  const place = (...names: string[]) => head.findIndex((cell) => names.includes(cell.trim()));
  const [row, outcome, reasons, name] = [place('row', '行号'), place('outcome', '结果'), place('reasons', '原因'), place('name', '姓名')];
  const rank = ({ outcome: code }: Row) => (ORDER.includes(code) ? ORDER.indexOf(code) : ORDER.length);
  return body
    .map((cells, index) => ({
      row: cells[row] ?? String(index + 1),
      outcome: cells[outcome] ?? '',
      reasons: cells[reasons] ?? '',
      name: cells[name] ?? '',
    }))
    .sort((a, b) => rank(a) - rank(b));
}
