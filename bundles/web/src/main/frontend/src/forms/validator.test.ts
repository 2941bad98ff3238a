import type { ErrorSchema } from '@rjsf/utils';
import { describe, expect, it } from 'vitest';
import { CspValidator } from './validator';

const validator = new CspValidator((keyword) => keyword);
const schema = {
  type: 'object' as const,
  required: ['name', 'health'],
  properties: {
    name: { type: 'string' as const, maxLength: 5 },
    born: { type: 'string' as const, format: 'date' },
    health: {
      type: 'object' as const,
      required: ['state'],
      properties: { state: { type: 'string' as const, enum: ['healthy', 'ill'] }, illness: { type: 'string' as const } },
      allOf: [{ if: { properties: { state: { const: 'ill' } }, required: ['state'] }, then: { required: ['illness'] } }],
    },
  },
};

const errorsOf = (data: unknown) => validator.validateFormData(data, schema).errors.map((e) => `${e.property} ${e.name}`);

describe('the validator without eval', () => {
  it('finds nothing in what is right', () => {
    expect(errorsOf({ name: '小梅', born: '2014-05-12', health: { state: 'healthy' } })).toEqual([]);
  });

  it('puts a missing field where the field is', () => {
    expect(errorsOf({ health: { state: 'healthy' } })).toEqual(['.name required']);
  });

  it('asks for what a condition asks for, once', () => {
    expect(errorsOf({ name: '小梅', health: { state: 'ill' } })).toEqual(['.health.illness required']);
  });

  it('takes blank texts and empty objects for not filled in', () => {
    expect(errorsOf({ name: '  ', born: '', health: {} })).toEqual(['.name required', '.health.state required']);
  });

  it('names the rule that is broken', () => {
    expect(errorsOf({ name: '六个字的名字', born: '2014-13-40', health: { state: 'well' } })).toEqual([
      '.name maxLength',
      '.born format',
      '.health.state enum',
    ]);
  });

  it('shows its errors in the shape of the form', () => {
    const { errorSchema } = validator.validateFormData({ name: '小梅', health: { state: 'ill' } }, schema);
    expect((errorSchema as ErrorSchema<{ health: { illness: string } }>).health?.illness?.__errors).toEqual(['required']);
  });

  it('resolves references of the root for a part', () => {
    const root = { $defs: { short: { type: 'string' as const, maxLength: 2 } } };
    expect(validator.isValid({ $ref: '#/$defs/short' }, 'ab', root)).toBe(true);
    expect(validator.isValid({ $ref: '#/$defs/short' }, 'abc', root)).toBe(false);
  });
});
