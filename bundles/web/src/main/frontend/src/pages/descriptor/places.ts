import type { Column } from '../../api/descriptor';
import type { Figure, Values } from '../../api/types';
import { fieldOf } from './records';

/** One column of rows by place, as the map takes it: a share is a number of a thousand thousand. */
export function figuresOf(rows: Values[], column: Column): Figure[] {
  const share = column.kind === 'percent';
  return rows.map((row) => {
    const value = Number(fieldOf(row, column.key) ?? 0);
    return {
      code: String(row.code),
      name: String(row.name),
      number: share ? Math.round(value * 1_000_000) : value,
      of: share ? 1_000_000 : null,
    };
  });
}

/** The places in order of a column, the worst first: the highest, or the lowest where that is the bad end. */
export function sortedBy(rows: Values[], column: Column): Values[] {
  const sign = column.worst === 'low' ? 1 : -1;
  return [...rows].sort((a, b) => sign * (Number(fieldOf(a, column.key) ?? 0) - Number(fieldOf(b, column.key) ?? 0)));
}
