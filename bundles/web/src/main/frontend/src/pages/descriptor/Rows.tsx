import type { ReactNode } from 'react';
import type { TableParts } from '../../api/descriptor';
import type { Values } from '../../api/types';
import { useT } from '../../i18n';
import { RecordTable } from '../../ui/RecordTable';
import { columnsOf } from './cells';

interface Props {
  parts: TableParts;
  label: string;
  rows: Values[];
  more?: (() => void) | null;
  busy?: boolean;
  total?: number | null;
  /** what may be done with a row; null where there is nothing */
  after?: (row: Values) => ReactNode;
}

/** Records by a descriptor's columns, with what may be done to each. */
export function Rows({ parts, label, rows, more, busy, total, after }: Props) {
  const { t, locale } = useT();
  const columns = columnsOf(parts, locale);
  if (after && parts.rowActions && parts.rowActions.length > 0) {
    columns.push({ key: ' actions', title: t('page.actions'), foot: true, cell: (row) => <span className="actions">{after(row)}</span> });
  }
  return (
    <RecordTable
      label={label}
      columns={columns}
      rows={rows}
      rowKey={(row, index) => String(row.id ?? index)}
      more={more}
      busy={busy}
      total={total}
    />
  );
}
