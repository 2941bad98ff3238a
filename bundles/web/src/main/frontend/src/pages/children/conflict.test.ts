import { describe, expect, it } from 'vitest';
import { differences, merged, preselected } from './conflict';

const base = { name: '小梅', school: '一小', health: { state: 'healthy' }, aid: ['a'] };
const mine = { ...base, school: '二小', name: '小兰', aid: ['a', 'b'] };
const theirs = { ...base, school: '三小', health: { state: 'ill', illness: 'x' } };
const found = differences(base, mine, theirs);

describe('two versions of one file', () => {
  it('differ field by field, lists as a whole', () => {
    expect(found.map((one) => [one.pointer, one.changedBy])).toEqual([
      ['/name', 'mine'],
      ['/school', 'both'],
      ['/health/state', 'theirs'],
      ['/aid', 'mine'],
      ['/health/illness', 'theirs'],
    ]);
  });

  it('leave a choice only where both sides changed', () => {
    expect(preselected(found)).toEqual({
      '/name': 'mine',
      '/health/state': 'theirs',
      '/aid': 'mine',
      '/health/illness': 'theirs',
    });
  });

  it('are joined as chosen', () => {
    const both = merged(theirs, found, { ...preselected(found), '/school': 'mine' });
    expect(both).toEqual({ name: '小兰', school: '二小', health: { state: 'ill', illness: 'x' }, aid: ['a', 'b'] });
  });

  it('lose a field that I emptied, if I insist', () => {
    const emptied = differences(base, { name: '小梅' }, theirs);
    const all = Object.fromEntries(emptied.map((one) => [one.pointer, 'mine' as const]));
    expect(merged(theirs, emptied, all)).toEqual({ name: '小梅' });
  });

  it('are the same when only blanks differ', () => {
    expect(differences(base, { ...base, note: ' ' }, base)).toEqual([]);
  });
});
