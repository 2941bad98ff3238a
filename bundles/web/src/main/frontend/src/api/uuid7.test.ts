import { expect, it } from 'vitest';
import { uuid7 } from './uuid7';

it('makes ids of version 7 that sort by time', () => {
  const [early, late] = [uuid7(1_700_000_000_000), uuid7(1_800_000_000_000)];
  expect(early).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(early.slice(0, 13)).toBe('018bcfe5-6800');
  expect(early < late).toBe(true);
});
