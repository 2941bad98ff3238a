import type { RJSFSchema } from '@rjsf/utils';
import { withAt } from './pointers';

/** Keywords that say nothing about how a form looks and that the form library can't merge. */
const SILENT = new Set(['$schema', '$id', 'unevaluatedProperties']);

/** A schema as the form library wants it. */
export function forDrawing(schema: unknown): RJSFSchema {
  return strip(schema) as RJSFSchema;
}

function strip(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(strip);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(
    Object.entries(part)
      .filter(([key]) => !SILENT.has(key))
      .map(([key, value]) => [key, strip(value)]),
  );
}

/** A UI schema in which an object that is a group or a form all by itself has no frame of its own. */
export function withoutDoubleFrames(ui: Record<string, unknown>, schema?: RJSFSchema): Record<string, unknown> {
  const groups = (ui['ui:groups'] ?? [{ fields: Object.keys(schema?.properties ?? {}) }]) as { fields: string[] }[];
  return groups
    .filter((group) => group.fields.length === 1)
    .reduce((drawn, group) => withAt(drawn, `/${group.fields[0]}/ui:frameless`, true) as Record<string, unknown>, ui);
}

/** A UI schema that leaves out the fields at these pointers. */
export function withHidden(ui: Record<string, unknown>, pointers: string[]): Record<string, unknown> {
  return pointers.reduce(
    (drawn, pointer) => withAt(drawn, `${pointer}/ui:widget`, 'hidden') as Record<string, unknown>,
    ui,
  );
}
