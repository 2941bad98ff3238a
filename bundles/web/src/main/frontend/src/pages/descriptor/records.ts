import type { Action, Condition } from '../../api/descriptor';
import type { Me, Values } from '../../api/types';
import { withQuery } from '../../api/http';
import { prefectureOf } from '../../ui/divisions';

/** A field of a record, or what lies deeper at a path such as `child.name`. */
export function fieldOf(record: Values, path: string): unknown {
  if (path in record) return record[path];
  return path
    .split('.')
    .reduce<unknown>((inner, step) => (typeof inner === 'object' && inner !== null ? (inner as Values)[step] : undefined), record);
}

/** Fills `{name}` in an address, from the first of the records that has it; what none has is left empty. */
export function filled(address: string, ...records: Values[]): string {
  return address.replace(/\{([\w.]+)\}/g, (_, name: string) => {
    const found = records.map((record) => fieldOf(record, name)).find((value) => value !== undefined && value !== null);
    return encodeURIComponent(String(found ?? ''));
  });
}

/** Whether a record has all that an address wants. */
export function fillable(address: string, record: Values): boolean {
  return [...address.matchAll(/\{([\w.]+)\}/g)].every(([, name = '']) => has(record, name));
}

/** Like {@link filled}, without the query parameters that stay empty: for links whose page may be opened bare. */
export function linkTo(address: string, ...records: Values[]): string {
  const [path = '', query = ''] = filled(address, ...records).split('?');
  const kept = query.split('&').filter((part) => part !== '' && !part.endsWith('='));
  return kept.length > 0 ? `${path}?${kept.join('&')}` : path;
}

/** Whether a record has anything in a field. */
export function has(record: Values, path: string): boolean {
  const value = fieldOf(record, path);
  if (value === null || value === undefined || value === false || value === '') return false;
  return !Array.isArray(value) || value.length > 0;
}

export function meets(when: Condition | undefined, record: Values): boolean {
  return Object.entries(when ?? {}).every(([path, values]) => values.includes(fieldOf(record, path)));
}

/** The actions a person may take on a record now: what she is permitted, and what the record itself allows. */
export function possible(actions: Action[], record: Values, may: (permission: string) => boolean): Action[] {
  const allowed = Array.isArray(record.actions) ? new Set(record.actions as unknown[]) : null;
  return actions.filter(
    (action) =>
      (!action.permission || may(action.permission)) &&
      (allowed === null || action.key === undefined || allowed.has(action.key)) &&
      meets(action.when, record),
  );
}

/** The prefecture whose module and forms apply to a record. */
export function prefectureFor(record: Values, me: Me): string | null {
  const place = record.village ?? record.division;
  if (typeof record.prefecture === 'string') return record.prefecture;
  return typeof place === 'string' && place.length === 12 && !place.startsWith('5300') ? prefectureOf(place) : me.prefecture;
}

/** An address, with the prefecture named where the caller has none of her own. */
export function inPrefecture(address: string, prefecture: string | null, me: Me): string {
  return me.prefecture === prefecture ? address : withQuery(address, { prefecture });
}

/** What `If-Match` says for a record that has a version. */
export function matchOf(record: Values): string | null {
  return record.version === undefined || record.version === null ? null : `"${String(record.version)}"`;
}

/** `1350.00` as `1,350.00`; money never becomes a floating-point number. */
export function money(value: unknown): string {
  const [, sign = '', whole = '', rest = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(String(value)) ?? [];
  return whole ? sign + whole.replace(/\B(?=(\d{3})+$)/g, ',') + rest : String(value);
}
