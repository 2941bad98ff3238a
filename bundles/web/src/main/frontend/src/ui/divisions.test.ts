import { describe, expect, it } from 'vitest';
import { below, levelOf, pathTo, prefectureOf } from './divisions';

describe('division codes', () => {
  it.each([
    ['530000000000', 'province'],
    ['533100000000', 'prefecture'],
    ['533102000000', 'county'],
    ['533102001000', 'township'],
    ['533102001201', 'village'],
  ])('%s is a %s', (code, level) => expect(levelOf(code)).toBe(level));

  it('say what lies above', () => {
    expect(pathTo('533102001000')).toEqual(['530000000000', '533100000000', '533102000000', '533102001000']);
    expect(prefectureOf('533102001000')).toBe('5331');
    expect(below('village')).toBeNull();
  });
});
