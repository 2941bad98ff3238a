import { ariaDescribedByIds, type WidgetProps } from '@rjsf/utils';
import { DatePicker, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import { say, useT } from '../i18n';
import { DivisionPicker } from '../ui/DivisionPicker';
import { useCodes } from '../ui/values';

interface Choice {
  value: string | number | boolean;
  label: string;
}

function Choices({ props, choices }: { props: WidgetProps; choices: Choice[] }) {
  const { t } = useT();
  const several = props.multiple || props.schema.type === 'array';
  return (
    <Select
      id={props.id}
      aria-describedby={ariaDescribedByIds(props.id)}
      aria-required={props.required || undefined}
      mode={several ? 'multiple' : undefined}
      value={several ? ((props.value as string[] | undefined) ?? []) : (props.value ?? undefined)}
      placeholder={props.placeholder || t('form.choose')}
      allowClear={!props.required}
      disabled={props.disabled || props.readonly}
      showSearch={{ optionFilterProp: 'label' }}
      options={choices as { value: string; label: string }[]}
      onChange={(value: unknown) => props.onChange(value ?? undefined)}
      style={{ width: '100%' }}
    />
  );
}

/** An `enum` or `oneOf` of the schema itself. */
export function SelectWidget(props: WidgetProps) {
  const choices = (props.options.enumOptions ?? []) as Choice[];
  return <Choices props={props} choices={choices} />;
}

/** A code list of the server's, named by `ui:options.list`. */
export function CodeWidget(props: WidgetProps) {
  const { locale } = useT();
  const codes = useCodes(props.options.list as string | undefined);
  const own = enumOf(props);
  const choices = codes
    .filter((code) => own === null || own.has(code.code))
    .map((code) => ({ value: code.code, label: say(code.label, locale) }));
  return <Choices props={props} choices={choices} />;
}

function enumOf({ schema }: WidgetProps): Set<unknown> | null {
  const items = schema.type === 'array' ? schema.items : schema;
  const values = typeof items === 'object' && !Array.isArray(items) ? items.enum : undefined;
  return values ? new Set<unknown>(values) : null;
}

/** Yes or no, or not answered yet. */
export function BooleanWidget({ id, value, label, disabled, readonly, onChange }: WidgetProps) {
  const { t } = useT();
  return (
    <Radio.Group
      id={id}
      aria-label={label}
      value={value as boolean | undefined}
      disabled={disabled || readonly}
      onChange={(event) => onChange(event.target.value)}
      options={[
        { value: true, label: t('common.yes') },
        { value: false, label: t('common.no') },
      ]}
    />
  );
}

export function DateWidget({ id, value, required, disabled, readonly, onChange }: WidgetProps) {
  const text = value as string | undefined;
  return (
    <DatePicker
      id={id}
      aria-describedby={ariaDescribedByIds(id)}
      aria-required={required || undefined}
      value={text ? dayjs(text) : null}
      disabled={disabled || readonly}
      onChange={(date) => onChange(date ? date.format('YYYY-MM-DD') : undefined)}
      format={['YYYY-MM-DD', 'YYYYMMDD', 'YYYY/M/D', 'YYYY.M.D']}
      placeholder="YYYY-MM-DD"
      style={{ width: '100%' }}
    />
  );
}

export function DivisionWidget({ id, value, onChange, options }: WidgetProps) {
  return (
    <DivisionPicker
      id={id}
      value={(value as string | undefined) ?? ''}
      lowest={options.level as never}
      onChange={(code) => onChange(code || undefined)}
    />
  );
}
