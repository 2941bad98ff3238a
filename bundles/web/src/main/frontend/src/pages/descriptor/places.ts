import type { Column } from '../../api/descriptor';
import type { Figure, Values } from '../../api/types';
import { fieldOf } from './records';

/** One column of rows by place, as the map takes it: a share is a number of a thousand thousand. */
export function figuresOf(rows: Values[], column: Column): Figure[] {
  const share = column.kind === 'percent';
  return rows.map((row) => {
    const known = fieldOf(row, column.key);
    const value = Number(known ?? 0);
    return {
      code: String(row.code),
      name: String(row.name),
      number: share ? Math.round(value * 1_000_000) : value,
      of: share ? (known === null || known === undefined ? 0 : 1_000_000) : null,
    };
  });
}

/** The places in order of a column, the worst first: the highest, or the lowest where that is the bad end; unknown ones last. */
export function sortedBy(rows: Values[], column: Column): Values[] {
  const low = column.worst === 'low';
  const last = low ? Infinity : -Infinity;
  const of = (row: Values) => Number(fieldOf(row, column.key) ?? last);
  return [...rows].sort((a, b) => (of(a) === of(b) ? 0 : low === of(a) < of(b) ? -1 : 1));
}
