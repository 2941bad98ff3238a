import { say } from '../i18n';
import type { Text } from '../api/types';

/** A titled group of an object's fields, as the UI schema's `ui:groups` names them. */
export interface Group {
  title: string | null;
  fields: string[];
}

/** The fields of an object in groups; what no group names comes last, on its own. */
export function groupsOf(ui: Record<string, unknown> | undefined, fields: string[]): Group[] {
  const named = ui?.['ui:groups'] as { title?: Text; fields: string[] }[] | undefined;
  if (!named) return [{ title: null, fields }];
  const groups = named.map((group) => ({
    title: say(group.title) || null,
    fields: group.fields.filter((field) => fields.includes(field)),
  }));
  const taken = new Set(groups.flatMap((group) => group.fields));
  const rest = fields.filter((field) => !taken.has(field));
  return [...groups, { title: null, fields: rest }].filter((group) => group.fields.length > 0);
}

/** Whether a field shows, by its `ui:when`: every sibling named there has one of the values given. */
export function shows(ui: unknown, siblings: Record<string, unknown> | undefined): boolean {
  const when = (ui as Record<string, unknown> | undefined)?.['ui:when'] as Record<string, unknown[]> | undefined;
  if (!when) return true;
  return Object.entries(when).every(([field, values]) => values.includes(siblings?.[field]));
}
