import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Badge, Column, TableParts, Tone } from '../../api/descriptor';
import type { Text, Values } from '../../api/types';
import { say, useT, type Locale } from '../../i18n';
import type { TableColumn } from '../../ui/RecordTable';
import { CodeLabel, day, DivisionName, moment } from '../../ui/values';
import { fieldOf, filled, money } from './records';

const RIGHT = new Set(['number', 'money', 'percent']);

/** A descriptor's columns as a table draws them; the first one leads to the record and carries its badges. */
export function columnsOf({ columns = [], badges = [], to }: TableParts, locale: Locale): TableColumn<Values>[] {
  return columns.map((column, index) => ({
    key: column.key,
    title: say(column.title, locale),
    lead: index === 0,
    brief: index > 0 && (column.brief ?? column.kind === 'state'),
    right: RIGHT.has(column.kind ?? ''),
    cell: index === 0 ? (row) => <Lead column={column} row={row} to={to} badges={badges} /> : (row) => cellOf(column, row),
  }));
}

function Lead({ column, row, to, badges }: { column: Column; row: Values; to: string | undefined; badges: Badge[] }) {
  const { t } = useT();
  const text = cellOf(column, row) ?? t('common.open');
  return (
    <span className="lead">
      {to && column.kind !== 'link' && column.kind !== 'child' ? <Link to={filled(to, row)}>{text}</Link> : text}
      <Badges badges={badges} record={row} />
    </span>
  );
}

export function cellOf(column: Column, row: Values): ReactNode {
  const value = fieldOf(row, column.key);
  if (value === null || value === undefined || value === '') return null;
  switch (column.kind) {
    case 'date':
      return <span className="number">{day(value)}</span>;
    case 'time':
      return <span className="number">{moment(value)}</span>;
    case 'number':
      return <span className="number">{typeof value === 'number' ? value.toLocaleString('en-US') : String(value)}</span>;
    case 'money':
      return <span className="number">{money(value)}</span>;
    case 'percent':
      return <span className="number">{`${(Number(value) * 100).toFixed(1)}%`}</span>;
    case 'boolean':
      return <YesNo value={value === true} />;
    case 'division':
      return <DivisionName code={String(value)} />;
    case 'link':
      return <Link to={filled(column.to ?? '', row)}>{say(value as Text)}</Link>;
    case 'child':
      return <Link to={`/children/${String(value)}`}>{childName(column, row)}</Link>;
    case 'state':
      return <Tag tone={column.tones?.[String(value)] ?? 'plain'}>{labelled(column, row, value)}</Tag>;
    case 'code':
    case 'codes':
      return codes(column, row, value);
    default:
      return plain(value);
  }
}

function codes(column: Column, row: Values, value: unknown): ReactNode {
  if (!Array.isArray(value)) return labelled(column, row, value);
  if (value.length === 0) return null;
  return value.map((code, index) => (
    <span key={String(code)}>
      {index > 0 && '、'}
      {labelled(column, {}, code)}
    </span>
  ));
}

/** By the code list; without one, by the label the server sent along; else as it is. */
function labelled(column: Column, row: Values, value: unknown): ReactNode {
  if (column.list) return <CodeLabel list={column.list} code={String(value)} />;
  const label = fieldOf(row, `${column.key}Label`);
  return label ? say(label as Text) : plain(value);
}

function plain(value: unknown): ReactNode {
  if (Array.isArray(value)) return value.map((one) => (typeof one === 'object' ? say(one as Text) : String(one))).join('、');
  return typeof value === 'object' ? say(value as Text) : String(value);
}

function childName(column: Column, row: Values): ReactNode {
  const name = fieldOf(row, `${column.key}Name`) ?? row.childName;
  return name ? String(name) : <OpenFile />;
}

function OpenFile() {
  const { t } = useT();
  return <>{t('file.title')}</>;
}

function YesNo({ value }: { value: boolean }) {
  const { t } = useT();
  return <>{value ? t('common.yes') : t('common.no')}</>;
}

export function Tag({ tone, children }: { tone: Tone | undefined; children: ReactNode }) {
  return <span className={`tag tag-${tone ?? 'plain'}`}>{children}</span>;
}

/** The marks a record carries. */
export function Badges({ badges, record }: { badges: Badge[]; record: Values }) {
  const { locale } = useT();
  const shown = badges.filter((badge) => carries(badge, record));
  if (shown.length === 0) return null;
  return (
    <span className="tags">
      {shown.map((badge) => {
        const value = fieldOf(record, badge.key);
        return (
          <Tag key={badge.key + say(badge.title, locale)} tone={badge.tone ?? 'warn'}>
            {say(badge.title, locale)}
            {typeof value === 'number' ? ` ${value}` : ''}
          </Tag>
        );
      })}
    </span>
  );
}

function carries({ key, values }: Badge, record: Values): boolean {
  const value = fieldOf(record, key);
  if (values) return values.includes(String(value));
  return value === true || (typeof value === 'number' && value > 0) || (typeof value === 'string' && value !== '');
}
