import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../i18n';
import { useNarrow } from './useNarrow';

export interface TableColumn<R> {
  key: string;
  title: string;
  /** what heads the column instead of its title */
  head?: ReactNode;
  cell: (row: R) => ReactNode;
  /** heads the card on a phone */
  lead?: boolean;
  right?: boolean;
  /** on a phone, stands with others of its kind in the line under the lead, without its title */
  brief?: boolean;
  /** on a phone, stands across the foot of the card */
  foot?: boolean;
}

interface Props<R> {
  /** what the table holds, for screen readers */
  label: string;
  columns: TableColumn<R>[];
  rows: R[];
  rowKey: (row: R, index: number) => string;
  more?: (() => void) | null;
  busy?: boolean;
  total?: number | null;
}

/** Records as a table; on a phone as a list of cards. */
export function RecordTable<R>({ label, columns, rows, rowKey, more, busy, total }: Props<R>) {
  const { t } = useT();
  const narrow = useNarrow();
  return (
    <>
      {narrow ? (
        <Cards label={label} columns={columns} rows={rows} rowKey={rowKey} />
      ) : (
        <Table label={label} columns={columns} rows={rows} rowKey={rowKey} />
      )}
      {(more || total != null) && (
        <div className="table-foot">
          <span role="status">{total != null ? t('common.total', { count: total }) : t('common.shown', { count: rows.length })}</span>
          {more && (
            <Button onClick={more} loading={busy}>
              {t('common.more')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}

type Shown<R> = Pick<Props<R>, 'label' | 'columns' | 'rows' | 'rowKey'>;

function Table<R>({ label, columns, rows, rowKey }: Shown<R>) {
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={label}>
      <table className="table">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.right ? 'right' : undefined}>
                {column.head ?? column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)}>
              {columns.map((column) => (
                <td key={column.key} className={column.right ? 'right number' : undefined}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cards<R>({ label, columns, rows, rowKey }: Shown<R>) {
  return (
    <ul className="cards" aria-label={label}>
      {rows.map((row, index) => (
        <li key={rowKey(row, index)}>
          {columns
            .filter((column) => column.lead)
            .map((column) => (
              <div key={column.key} className="card-title">
                {column.cell(row)}
              </div>
            ))}
          {columns.some((column) => column.brief) && (
            <div className="card-brief">
              {columns
                .filter((column) => column.brief)
                .map((column) => (
                  <span key={column.key}>{column.cell(row)}</span>
                ))}
            </div>
          )}
          <dl>
            {columns
              .filter((column) => !column.lead && !column.brief && !column.foot)
              .map((column) => (
                <Pair key={column.key} title={column.title} value={column.cell(row)} />
              ))}
          </dl>
          {columns
            .filter((column) => column.foot)
            .map((column) => (
              <div key={column.key} className="card-actions">
                {column.cell(row)}
              </div>
            ))}
        </li>
      ))}
    </ul>
  );
}

function Pair({ title, value }: { title: string; value: ReactNode }) {
  if (value === null || value === '' || value === undefined) return null;
  return (
    <>
      {title ? <dt>{title}</dt> : <dt className="visually-hidden">·</dt>}
      <dd>{value}</dd>
    </>
  );
}
