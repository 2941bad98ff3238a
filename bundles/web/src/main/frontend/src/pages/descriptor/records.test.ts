import { describe, expect, it } from 'vitest';
import type { Me } from '../../api/types';
import { fieldOf, fillable, filled, has, linkTo, money, possible, prefectureFor } from './records';

describe('records', () => {
  it('are read by path', () => {
    expect(fieldOf({ child: { name: '小梅' } }, 'child.name')).toBe('小梅');
    expect(fieldOf({ 'child.name': '小兰' }, 'child.name')).toBe('小兰');
    expect(fieldOf({}, 'child.name')).toBeUndefined();
  });

  it('fill addresses, the first that knows a name wins', () => {
    expect(filled('/api/x/{id}?child={child.id}', { id: 'a/b' }, { id: 'c', child: { id: 1 } })).toBe('/api/x/a%2Fb?child=1');
  });

  it('leave out of a link what nobody knows', () => {
    expect(linkTo('/m/visits/record?child={child}&round={round}', { round: 7 })).toBe('/m/visits/record?round=7');
    expect(linkTo('/m/reporting/report?child={child}', {})).toBe('/m/reporting/report');
  });

  it('know whether they have all that an address wants', () => {
    expect(fillable('/api/prefill?child={child}', {})).toBe(false);
    expect(fillable('/api/prefill?child={child}', { child: 'c' })).toBe(true);
  });

  it('have a field only when something is in it', () => {
    expect(['a', 'b', 'c', 'd'].map((key) => has({ a: [], b: false, c: 0, d: [1] }, key))).toEqual([false, false, true, true]);
  });

  it('know their prefecture by their place', () => {
    const me = { prefecture: '5301' } as Me;
    expect(prefectureFor({ division: '533102001201' }, me)).toBe('5331');
    expect(prefectureFor({}, me)).toBe('5301');
  });

  it.each([
    ['1350.00', '1,350.00'],
    ['-1234567.5', '-1,234,567.5'],
    ['80', '80'],
    ['—', '—'],
  ])('show %s yuan as %s', (value, text) => expect(money(value)).toBe(text));
});

describe('actions on a record', () => {
  const actions = [
    { key: 'respond', title: '响应', permission: 'reporting.respond' },
    { key: 'close', title: '结案', permission: 'reporting.close' },
    { title: '打印' },
  ];
  const names = (record: object, may: (permission: string) => boolean) =>
    possible(actions, record as never, may).map((action) => action.title);

  it('are those the record allows now', () => {
    expect(names({ actions: ['close'] }, () => true)).toEqual(['结案', '打印']);
  });

  it('are all of them where the record does not say', () => expect(names({}, () => true)).toHaveLength(3));

  it('are only those the person is permitted', () => {
    expect(names({ actions: ['respond', 'close'] }, (permission) => permission === 'reporting.respond')).toEqual(['响应', '打印']);
  });

  it('wait for their condition', () => {
    const when = { state: ['due'] };
    expect(possible([{ title: '走访', when }], { state: 'done' }, () => true)).toEqual([]);
    expect(possible([{ title: '走访', when }], { state: 'due' }, () => true)).toHaveLength(1);
  });
});
