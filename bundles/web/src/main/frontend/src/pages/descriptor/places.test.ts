import { expect, it } from 'vitest';
import { figuresOf, sortedBy } from './places';

const rows = [
  { code: '530100000000', name: '昆明', due: 10, rate: 0.5 },
  { code: '533100000000', name: '德宏', due: 30, rate: 0.25 },
];

it('gives the map one column', () => {
  expect(figuresOf(rows, { key: 'due', title: '' }).map(({ number, of }) => [number, of])).toEqual([[10, null], [30, null]]);
  expect(figuresOf(rows, { key: 'rate', title: '', kind: 'percent' }).map(({ number, of }) => number / (of ?? 1))).toEqual([0.5, 0.25]);
});

it('neither colours nor ranks what is not known', () => {
  const known = [{ code: '1', name: '甲', rate: null }, { code: '2', name: '乙', rate: 0.9 }, { code: '3', name: '丙', rate: 0.1 }];
  const rate = { key: 'rate', title: '', kind: 'percent' as const, worst: 'low' as const };
  expect(figuresOf(known, rate).map(({ of }) => of)).toEqual([0, 1_000_000, 1_000_000]);
  expect(sortedBy(known, rate).map((row) => row.name)).toEqual(['丙', '乙', '甲']);
  expect(sortedBy(known, { ...rate, worst: 'high' }).map((row) => row.name)).toEqual(['乙', '丙', '甲']);
});

it('puts the worst place first', () => {
  expect(sortedBy(rows, { key: 'due', title: '' }).map((row) => row.name)).toEqual(['德宏', '昆明']);
  expect(sortedBy(rows, { key: 'rate', title: '', worst: 'low' }).map((row) => row.name)).toEqual(['德宏', '昆明']);
});
