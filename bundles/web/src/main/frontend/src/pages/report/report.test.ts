import { describe, expect, it } from 'vitest';
import { BLANK, bodyOf, missing } from './report';

describe('a report by the public', () => {
  it('needs the kind, some words and the county', () => {
    expect(missing(BLANK)).toEqual(['situation', 'what', 'division']);
    expect(missing({ ...BLANK, situation: 'abandoned', what: '  ', division: '533100000000' })).toEqual(['what', 'division']);
    expect(missing({ ...BLANK, situation: 'abandoned', what: '独自在家', division: '533102000000' })).toEqual([]);
  });

  it('is sent without what nobody filled in', () => {
    const draft = { ...BLANK, situation: 'abandoned', what: ' 独自在家 ', division: '533102000000', childAge: '7', discoveredAt: '2026-11-24T08:00' };
    expect(bodyOf('x', draft)).toEqual({
      id: 'x',
      situation: 'abandoned',
      what: '独自在家',
      division: '533102000000',
      childAge: 7,
      discoveredAt: '2026-11-24T00:00:00.000Z',
    });
  });
});
