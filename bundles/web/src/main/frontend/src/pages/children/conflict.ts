import type { Values } from '../../api/types';
import { at, withAt } from '../../forms/pointers';
import { pruned } from '../../forms/prune';

export type Side = 'mine' | 'theirs';

/** One field on which two people's versions differ. */
export interface Difference {
  pointer: string;
  mine: unknown;
  theirs: unknown;
  /** who changed it since both began from the same version */
  changedBy: Side | 'both';
}

/** The fields in which my version differs from the one on file, against the version both began from. */
export function differences(base: Values, mine: Values, theirs: Values): Difference[] {
  const [start, own, other] = [base, mine, theirs].map((values) => (pruned(values) ?? {}) as Values);
  const pointers = new Set([...leaves(own), ...leaves(other)]);
  return [...pointers]
    .filter((pointer) => !same(at(own, pointer), at(other, pointer)))
    .map((pointer) => {
      const was = at(start, pointer);
      const [ownValue, otherValue] = [at(own, pointer), at(other, pointer)];
      const changedBy = same(was, otherValue) ? 'mine' : same(was, ownValue) ? 'theirs' : 'both';
      return { pointer, mine: ownValue, theirs: otherValue, changedBy };
    });
}

/** What needs no choice: a field that one side alone changed keeps that side's value. */
export function preselected(found: Difference[]): Record<string, Side> {
  return Object.fromEntries(
    found.filter((one) => one.changedBy !== 'both').map((one) => [one.pointer, one.changedBy as Side]),
  );
}

/** The version on file with my value wherever mine was chosen. */
export function merged(theirs: Values, found: Difference[], choices: Record<string, Side>): Values {
  const joined = found
    .filter((one) => choices[one.pointer] === 'mine')
    .reduce((values, one) => withAt(values, one.pointer, one.mine) as Values, theirs);
  return (pruned(joined) ?? {}) as Values;
}

function leaves(value: unknown, pointer = ''): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [pointer];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${pointer}/${key}`));
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
