import { Validator, type OutputUnit, type Schema } from '@cfworker/json-schema';
import {
  toErrorSchema,
  type ErrorTransformer,
  type CustomValidator,
  type RJSFSchema,
  type RJSFValidationError,
  type UiSchema,
  type ValidationData,
  type ValidatorType,
} from '@rjsf/utils';
import { pruned } from './prune';

/** Keywords that only pass on what lies deeper, and those that the server alone decides. */
const NOT_OWN = new Set([
  'properties',
  'items',
  'prefixItems',
  'allOf',
  'anyOf',
  'oneOf',
  'if',
  'then',
  'else',
  '$ref',
  'dependentSchemas',
  'unevaluatedProperties',
  'additionalProperties',
  'false',
]);

/** With an empty object for each required one that is not there, so that its own required fields are asked for. */
function withRequiredObjects(schema: RJSFSchema, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const filled: Record<string, unknown> = { ...value };
  for (const [name, inner] of Object.entries(schema.properties ?? {})) {
    if (typeof inner !== 'object' || inner.type !== 'object') continue;
    const needed = schema.required?.includes(name) ?? false;
    if (needed || name in filled) filled[name] = withRequiredObjects(inner, filled[name] ?? {});
  }
  return filled;
}

/**
 * The form library's validator over cfworker, which interprets a schema instead of compiling it: it needs no
 * `unsafe-eval`.
 */
export class CspValidator implements ValidatorType {
  private readonly compiled = new WeakMap<object, Validator>();

  /** @param wording says a failed keyword in the reader's language */
  constructor(private readonly wording: (keyword: string) => string) {}

  validateFormData(
    formData: unknown,
    schema: RJSFSchema,
    _customValidate?: CustomValidator,
    transformErrors?: ErrorTransformer,
    uiSchema?: UiSchema,
  ): ValidationData<unknown> {
    const found = this.check(schema, formData);
    const errors = transformErrors ? transformErrors(found, uiSchema) : found;
    return { errors, errorSchema: toErrorSchema(errors) };
  }

  isValid(schema: RJSFSchema, formData: unknown, rootSchema: RJSFSchema): boolean {
    const own = typeof schema === 'object' ? { $defs: rootSchema.$defs, definitions: rootSchema.definitions, ...schema } : schema;
    return this.units(own, formData).length === 0;
  }

  rawValidation<Result = unknown>(schema: RJSFSchema, formData?: unknown): { errors?: Result[]; validationError?: Error } {
    return { errors: this.units(schema, formData) as Result[] };
  }

  private check(schema: RJSFSchema, formData: unknown): RJSFValidationError[] {
    const seen = new Set<string>();
    return this.units(schema, formData)
      .filter((unit) => !NOT_OWN.has(unit.keyword))
      .map((unit) => this.errorOf(unit))
      .filter((error) => {
        const key = `${error.property} ${error.message}`;
        return !seen.has(key) && Boolean(seen.add(key));
      });
  }

  private units(schema: RJSFSchema, formData: unknown): OutputUnit[] {
    return this.validatorOf(schema).validate(withRequiredObjects(schema, pruned(formData) ?? {})).errors;
  }

  private validatorOf(schema: RJSFSchema): Validator {
    let validator = this.compiled.get(schema);
    if (!validator) {
      validator = new Validator(schema as Schema, '2020-12', false);
      this.compiled.set(schema, validator);
    }
    return validator;
  }

  private errorOf({ keyword, instanceLocation, error }: OutputUnit): RJSFValidationError {
    const missing = keyword === 'required' ? /"(.+)"/.exec(error)?.[1] : undefined;
    const steps = instanceLocation.replace(/^#\/?/, '').split('/').filter(Boolean).map(decodeURIComponent);
    if (missing !== undefined) steps.push(missing);
    const property = steps.map((step) => `.${step}`).join('');
    const message = this.wording(keyword);
    return { name: keyword, property, message, stack: message, params: {} };
  }
}
