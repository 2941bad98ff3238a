import type { ErrorSchema } from '@rjsf/utils';
import { ErrorSchemaBuilder } from '@rjsf/utils';
import type { FieldError } from '../api/problem';

/** The steps of a JSON pointer (RFC 6901). */
export function steps(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replace(/~1/g, '/').replace(/~0/g, '~'));
}

export function at(value: unknown, pointer: string): unknown {
  return steps(pointer).reduce<unknown>(
    (inner, step) => (typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>)[step] : undefined),
    value,
  );
}

/** A copy of `value` with one place set, or taken out when `part` is undefined. */
export function withAt(value: unknown, pointer: string, part: unknown): unknown {
  const [first, ...rest] = steps(pointer);
  if (first === undefined) return part;
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown> | undefined) };
  const inner = withAt(copy[first], rest.map((step) => `/${step.replace(/~/g, '~0').replace(/\//g, '~1')}`).join(''), part);
  if (inner === undefined) delete copy[first];
  else copy[first] = inner;
  return copy;
}

/** The server's complaints in the shape the form library shows at the fields; `prefix` is where the form's values lie in the body. */
export function errorSchemaOf(errors: FieldError[], prefix = ''): ErrorSchema {
  const builder = new ErrorSchemaBuilder();
  for (const { pointer, message } of errors) {
    const inside = pointer.startsWith(prefix) ? pointer.slice(prefix.length) : pointer;
    builder.addErrors(message, steps(inside));
  }
  return builder.ErrorSchema;
}

/** Complaints about what has not been changed since it was sent. */
export function standing(errors: FieldError[], sent: unknown, now: unknown, prefix = ''): FieldError[] {
  return errors.filter(({ pointer }) => {
    const inside = pointer.startsWith(prefix) ? pointer.slice(prefix.length) : pointer;
    return JSON.stringify(at(sent, inside)) === JSON.stringify(at(now, inside));
  });
}
