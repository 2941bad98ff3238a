import { describe, expect, it } from 'vitest';
import { firstDay, periodOf, todayInYunnan } from './periods';

describe('periods', () => {
  it('begin by the clock of the province', () => {
    expect(todayInYunnan(new Date('2026-12-31T16:30:00Z'))).toBe('2027-01-01');
  });

  it.each([
    ['month', '2026-11-24', '2026-11'],
    ['quarter', '2026-03-31', '2026Q1'],
    ['quarter', '2026-04-01', '2026Q2'],
    ['quarter', '2026-12-31', '2026Q4'],
    ['year', '2026-12-31', '2026'],
    ['date', '2026-12-31', '2026-12-31'],
  ] as const)('the %s of %s is %s', (kind, day, period) => expect(periodOf(kind, day)).toBe(period));

  it.each([
    ['2026Q4', '2026-10-01'],
    ['2026-02', '2026-02-01'],
    ['2026', '2026-01-01'],
    ['2026-02-03', '2026-02-03'],
    ['x', null],
  ])('%s begins on %s', (period, day) => expect(firstDay(period)).toBe(day));
});
