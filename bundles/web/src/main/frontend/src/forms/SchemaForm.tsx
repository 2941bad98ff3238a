import Form from '@rjsf/antd';
import type { UiSchema } from '@rjsf/utils';
import { useMemo, useRef, useState, type ReactNode } from 'react';
import type { FieldError } from '../api/problem';
import type { FormView, Values } from '../api/types';
import { useSaveKey } from '../app/keys';
import { useT } from '../i18n';
import { useUnsaved } from '../ui/useUnsaved';
import { forDrawing, withHidden, withoutDoubleFrames } from './drawing';
import { errorSchemaOf, standing } from './pointers';
import { pruned } from './prune';
import { templates, widgets } from './theme';
import { CspValidator } from './validator';

interface Props {
  form: FormView;
  initial: Values;
  /** the server's complaints about `sent` */
  errors?: FieldError[];
  /** where the values lie in the body the server complained about */
  prefix?: string;
  /** pointers of what this role may not see; the server keeps them, so the form does not ask for them */
  masked?: string[];
  save: (values: Values) => Promise<void>;
  /** buttons and notes under the fields; gets whether saving is under way and how many fields are wrong */
  bar: (state: { busy: boolean; wrong: number }) => ReactNode;
  /** whether leaving with unsaved text is asked about */
  guard?: boolean;
}

/** Never let the library choose an answer: it once came up with 无人监护 preselected. */
export const NO_PRESELECTION = {
  constAsDefaults: 'never',
  emptyObjectFields: 'skipDefaults',
} as const;

const NOTHING: string[] = [];
const NO_ERRORS: FieldError[] = [];

const WORDS = {
  required: 'form.required',
  maxLength: 'form.tooLong',
  minLength: 'form.tooShort',
  pattern: 'form.pattern',
  type: 'form.type',
  format: 'form.date',
  minimum: 'form.range',
  maximum: 'form.range',
  minItems: 'form.items',
  maxItems: 'form.items',
} as const;

/** A form drawn from the server's JSON Schema and UI schema. Nothing typed is lost when saving fails. */
export default function SchemaForm({ form, initial, errors = NO_ERRORS, prefix = '', masked = NOTHING, save, bar, guard = true }: Props) {
  const { t } = useT();
  const [values, setValues] = useState<Values>(initial);
  const [sent, setSent] = useState<Values>(initial);
  const [touched, setTouched] = useState(false);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState(0);
  const ref = useRef<{ submit: () => void }>(null);

  const schema = useMemo(() => forDrawing(form.schema), [form.schema]);
  const ui = useMemo(() => withHidden(withoutDoubleFrames(form.ui, schema), masked), [form.ui, schema, masked]);
  const validator = useMemo(
    () => new CspValidator((keyword) => t(WORDS[keyword as keyof typeof WORDS] ?? 'form.invalid')),
    [t],
  );
  const remaining = useMemo(() => standing(errors, sent, values, prefix), [errors, sent, values, prefix]);
  const extraErrors = useMemo(() => errorSchemaOf(remaining, prefix), [remaining, prefix]);

  const submit = () => ref.current?.submit();
  useSaveKey(submit);
  useUnsaved(guard && touched && !busy);

  const send = async (filled: Values) => {
    setSent(filled);
    setBusy(true);
    try {
      await save((pruned(filled) ?? {}) as Values);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Form
      ref={ref as never}
      className="schema-form"
      schema={schema}
      uiSchema={ui as UiSchema}
      validator={validator}
      formData={values}
      formContext={{ root: values }}
      widgets={widgets}
      templates={templates}
      experimental_defaultFormStateBehavior={NO_PRESELECTION}
      extraErrors={extraErrors}
      extraErrorsBlockSubmit={false}
      showErrorList={false}
      transformErrors={(found) => found.filter((error) => !masked.includes(error.property?.replace(/\./g, '/') ?? ''))}
      liveValidate={tried ? 'onChange' : undefined}
      focusOnFirstError
      noHtml5Validate
      onChange={({ formData, errors: now }, id) => {
        setValues(formData as Values);
        if (id) setTouched(true);
        if (tried) setWrong(now.length);
      }}
      onError={(found) => {
        setTried(true);
        setWrong(found.length);
      }}
      onSubmit={({ formData }) => {
        setTried(true);
        setWrong(0);
        void send(formData as Values);
      }}
    >
      {bar({ busy, wrong: Math.max(wrong, remaining.length) })}
    </Form>
  );
}
