import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Column, Values } from '../../api/types';
import { say, type Locale } from '../../i18n';
import type { TableColumn } from '../../ui/RecordTable';
import { CodeLabel, day, DivisionName, moment } from '../../ui/values';

/** A descriptor's columns as a table draws them. */
export function columnsOf(columns: Column[], locale: Locale): TableColumn<Values>[] {
  return columns.map((column, index) => ({
    key: column.key,
    title: say(column.title, locale),
    lead: index === 0,
    right: column.kind === 'number',
    cell: (row) => cellOf(column, row),
  }));
}

export function cellOf(column: Column, row: Values): ReactNode {
  const value = row[column.key];
  if (value === null || value === undefined || value === '') return null;
  switch (column.kind) {
    case 'date':
      return <span className="number">{day(value)}</span>;
    case 'time':
      return <span className="number">{moment(value)}</span>;
    case 'division':
      return <DivisionName code={String(value)} />;
    case 'link':
      return <Link to={filled(column.to ?? '', row)}>{String(value)}</Link>;
    case 'code':
    case 'codes': {
      const codes = Array.isArray(value) ? value : [value];
      return codes.map((code, index) => (
        <span key={String(code)}>
          {index > 0 && '、'}
          {column.list ? <CodeLabel list={column.list} code={String(code)} /> : String(code)}
        </span>
      ));
    }
    default:
      return typeof value === 'object' ? say(value) : String(value);
  }
}

/** Fills `{name}` in an address from a record. */
export function filled(address: string, row: Values): string {
  return address.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(String(row[name] ?? '')));
}
