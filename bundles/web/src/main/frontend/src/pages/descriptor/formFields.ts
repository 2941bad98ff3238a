import type { FieldError } from '../../api/problem';
import type { FormView, Values } from '../../api/types';
import { steps } from '../../forms/pointers';
import { fieldsOf } from '../../forms/ValuesView';

export function namesOf(form: FormView): string[] {
  return Object.keys(fieldsOf(form.schema));
}

/** Of a record, what its form asks for; labels and other additions of the server stay out. */
export function ownFields(form: FormView, record: Values): Values {
  return Object.fromEntries(
    namesOf(form)
      .filter((name) => record[name] !== undefined && record[name] !== null)
      .map((name) => [name, record[name]]),
  );
}

/** Complaints that no field of the form can show. */
export function strayErrors(errors: FieldError[], names: string[]): FieldError[] {
  return errors.filter(({ pointer }) => !names.includes(steps(pointer)[0] ?? ''));
}
