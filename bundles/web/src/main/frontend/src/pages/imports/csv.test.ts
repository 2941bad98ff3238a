import { describe, expect, it } from 'vitest';
import { parseCsv } from './csv';
import { rowsOf } from './ResultRows';

describe('a result file', () => {
  it('is read with quotes, line ends within cells and a byte order mark', () => {
    expect(parseCsv('\uFEFFa,b\r\n"1,""x""","two\nlines"\r\n')).toEqual([
      ['a', 'b'],
      ['1,"x"', 'two\nlines'],
    ]);
  });

  it('stops where it is told to', () => {
    expect(parseCsv('a\nb\nc', 2)).toEqual([['a'], ['b']]);
  });

  it('shows what went wrong first', () => {
    const rows = rowsOf('row,outcome,reasons,name\n2,accepted,,甲\n3,flagged,f,乙\n4,refused,r,丙\n');
    expect(rows.map((row) => row.row)).toEqual(['4', '3', '2']);
  });
});
