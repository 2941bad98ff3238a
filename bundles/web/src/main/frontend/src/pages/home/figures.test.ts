import { describe, expect, it } from 'vitest';
import type { Indicator } from '../../api/types';
import { classBounds, classOf, ranked, shown, firstFew } from './figures';
import { shortName } from './outlines';

const count: Indicator = { id: 'children', module: 'registry', title: '', unit: 'count' };
const share: Indicator = { ...count, unit: 'share' };

describe('figures', () => {
  it('fall into five classes of about equal size', () => {
    const values = Array.from({ length: 16 }, (_, i) => i + 1);
    const bounds = classBounds(values);
    expect(bounds).toHaveLength(5);
    expect([1, 4, 5, 16].map((value) => classOf(bounds, value))).toEqual([0, 0, 1, 4]);
  });

  it('give the strongest colour to the highest, however few they are', () => {
    const bounds = classBounds([7, 7, 7]);
    expect(bounds).toEqual([7]);
    expect(classOf(bounds, 7)).toBe(4);
  });

  it('are nothing where there is nobody to share', () => {
    expect(shown(share, { number: 0, of: 0 })).toBe('—');
    expect(shown(share, { number: 1, of: 3 })).toBe('33.3%');
    expect(shown(count, { number: 12345, of: 0 })).toBe('12,345');
  });

  it('rank from high to low', () => {
    const items = [1, 3, 2].map((number) => ({ code: `${number}`, name: '', number, of: 0 }));
    expect(ranked(count, items).map((item) => item.number)).toEqual([3, 2, 1]);
  });
});

it.each([
  ['德宏傣族景颇族自治州', '德宏'],
  ['西双版纳傣族自治州', '西双版纳'],
  ['红河哈尼族彝族自治州', '红河'],
  ['昆明市', '昆明'],
])('%s is %s on the map', (name, short) => expect(shortName(name)).toBe(short));

it('shows the children first, then one figure of each module, and whatever is chosen', () => {
  const of = (module: string, count: number) => Array.from({ length: count }, (_, i) => ({ id: `${module}.${i}`, module, title: '', unit: 'count' as const }));
  const many = [...of('funding', 5), ...of('registry', 3), ...of('visits', 4)];
  expect(firstFew(many, 'visits.2').map(({ id }) => id)).toEqual(['funding.0', 'registry.0', 'registry.1', 'registry.2', 'visits.0', 'visits.2']);
  expect(firstFew(many.slice(0, 4), '')).toHaveLength(4);
});
