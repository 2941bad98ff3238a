import { expect, it } from 'vitest';
import { secondsTo, spanOf } from './duration';

it.each([
  [59, { days: 0, hours: 0, minutes: 1 }],
  [3600, { days: 0, hours: 1, minutes: 0 }],
  [90061, { days: 1, hours: 1, minutes: 1 }],
  [-7200, { days: 0, hours: 2, minutes: 0 }],
])('%s seconds in words', (seconds, span) => expect(spanOf(seconds)).toEqual(span));

it('counts to an instant and past it', () => {
  const now = Date.parse('2026-11-24T10:00:00Z');
  expect(secondsTo('2026-11-24T11:00:00Z', now)).toBe(3600);
  expect(secondsTo('2026-11-24T09:00:00Z', now)).toBe(-3600);
});
