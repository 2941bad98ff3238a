import { describe, expect, it } from 'vitest';
import { at, errorSchemaOf, standing, withAt } from './pointers';

const complaint = (pointer: string) => ({ pointer, code: 'x', message: 'wrong' });

describe('complaints of the server', () => {
  it('are shown at their fields', () => {
    const shown = errorSchemaOf([complaint('/values/father/phone')], '/values');
    expect(shown.father?.phone?.__errors).toEqual(['wrong']);
  });

  it('stand until their field is changed', () => {
    const errors = [complaint('/values/name'), complaint('/values/school')];
    const left = standing(errors, { name: 'a', school: 'b' }, { name: 'a', school: 'c' }, '/values');
    expect(left.map((error) => error.pointer)).toEqual(['/values/name']);
  });
});

describe('pointers', () => {
  it('read with their escapes', () => {
    expect(at({ 'a/b': { '~c': 1 } }, '/a~1b/~0c')).toBe(1);
    expect(at({ a: null }, '/a/b')).toBeUndefined();
  });

  it('set and take out without touching the original', () => {
    const original = { a: { b: 1, c: 2 } };
    expect(withAt(original, '/a/b', 3)).toEqual({ a: { b: 3, c: 2 } });
    expect(withAt(original, '/a/b', undefined)).toEqual({ a: { c: 2 } });
    expect(original).toEqual({ a: { b: 1, c: 2 } });
  });
});
