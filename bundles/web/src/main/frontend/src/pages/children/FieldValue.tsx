import type { FormView } from '../../api/types';
import { fieldsOf, Value } from '../../forms/ValuesView';

interface Props {
  form: FormView;
  /** a dotted path or a JSON pointer of one field */
  field: string;
  value: unknown;
}

/** One field's value in words, by the form it belongs to. */
export function FieldValue({ form, field, value }: Props) {
  const { node, ui } = lookUp(form, stepsOf(field));
  return <Value node={node} ui={ui} value={value} />;
}

export function stepsOf(field: string): string[] {
  return field.startsWith('/') ? field.slice(1).split('/') : field.split('.');
}

type Node = Parameters<typeof fieldsOf>[0];

export function lookUp(form: FormView, steps: string[]): { node: Node | undefined; ui: Record<string, unknown> | undefined } {
  let node: Node | undefined = form.schema;
  let ui: Record<string, unknown> | undefined = form.ui;
  for (const step of steps) {
    node = node ? fieldsOf(node)[step] : undefined;
    ui = ui?.[step] as Record<string, unknown> | undefined;
  }
  return { node, ui };
}
