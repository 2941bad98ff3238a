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

it('puts the worst place first', () => {
  expect(sortedBy(rows, { key: 'due', title: '' }).map((row) => row.name)).toEqual(['德宏', '昆明']);
  expect(sortedBy(rows, { key: 'rate', title: '', worst: 'low' }).map((row) => row.name)).toEqual(['德宏', '昆明']);
});
