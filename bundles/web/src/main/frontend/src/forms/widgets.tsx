import { ariaDescribedByIds, type WidgetProps } from '@rjsf/utils';
import { Checkbox, DatePicker, Radio, Select } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { useEffect } from 'react';
import { useSession } from '../app/session';
import { say, useT } from '../i18n';
import { DivisionPicker } from '../ui/DivisionPicker';
import { levelOf } from '../ui/divisions';
import { PeriodPicker } from '../ui/PeriodPicker';
import { useNarrow } from '../ui/useNarrow';
import { moment, useCodes } from '../ui/values';

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
  return <Choices props={props} choices={useChoices(props)} />;
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

/** A month, as `2026-11`. */
export function MonthWidget({ id, value, disabled, readonly, onChange }: WidgetProps) {
  return (
    <PeriodPicker
      id={id}
      kind="month"
      aria-describedby={ariaDescribedByIds(id)}
      value={(value as string | undefined) ?? ''}
      disabled={disabled || readonly}
      onChange={(month) => onChange(month || undefined)}
    />
  );
}

const IN_YUNNAN = '+08:00';

/** A moment by the clock of the province, kept as an instant; a phone shows its own picker. */
export function MomentWidget({ id, value, required, disabled, readonly, onChange }: WidgetProps) {
  const narrow = useNarrow();
  const shown = typeof value === 'string' && value ? moment(value).replace(' ', 'T') : '';
  const instant = (text: string) => new Date(text + IN_YUNNAN).toISOString();
  if (!narrow) {
    return (
      <DatePicker
        id={id}
        aria-describedby={ariaDescribedByIds(id)}
        aria-required={required || undefined}
        showTime={{ format: 'HH:mm' }}
        format={['YYYY-MM-DD HH:mm', 'YYYY/M/D HH:mm']}
        placeholder="YYYY-MM-DD HH:mm"
        value={shown ? dayjs(shown) : null}
        disabled={disabled || readonly}
        onChange={(date: dayjs.Dayjs | null) => onChange(date ? instant(date.format('YYYY-MM-DDTHH:mm')) : undefined)}
        style={{ width: '100%' }}
      />
    );
  }
  return (
    <input
      type="datetime-local"
      className="input"
      id={id}
      aria-describedby={ariaDescribedByIds(id)}
      aria-required={required || undefined}
      value={shown}
      disabled={disabled || readonly}
      onChange={({ target }) => onChange(target.value ? instant(target.value) : undefined)}
    />
  );
}

/** A short list to choose one of, all of it in sight. */
export function RadiosWidget(props: WidgetProps) {
  const choices = useChoices(props);
  return (
    <Radio.Group
      id={props.id}
      aria-label={props.label}
      className={lookOf(choices)}
      value={props.value as string | undefined}
      disabled={props.disabled || props.readonly}
      onChange={(event) => props.onChange(event.target.value)}
      options={choices as { value: string; label: string }[]}
    />
  );
}

/** A short list to choose several of, all of it in sight. */
export function CheckboxesWidget(props: WidgetProps) {
  const choices = useChoices(props);
  return (
    <div role="group" aria-label={props.label} id={props.id}>
      <Checkbox.Group
        className={lookOf(choices)}
        value={(props.value as string[] | undefined) ?? []}
        disabled={props.disabled || props.readonly}
        onChange={(chosen) => props.onChange(chosen)}
        options={choices as { value: string; label: string }[]}
      />
    </div>
  );
}

const SHORT = 14;

/** Short answers stand side by side, sentences one under the other. */
function lookOf(choices: Choice[]): string {
  return choices.some(({ label }) => label.length > SHORT) ? 'choices choices-column' : 'choices';
}

/** What may be chosen: of a code list, or of the schema itself. */
function useChoices(props: WidgetProps): Choice[] {
  const { locale } = useT();
  const codes = useCodes(props.options.list as string | undefined);
  const own = enumOf(props);
  if (props.options.list === undefined) return (props.options.enumOptions ?? []) as Choice[];
  return codes
    .filter((code) => own === null || own.has(code.code))
    .map((code) => ({ value: code.code, label: say(code.label, locale) }));
}

/** Begins with the person's own area where she has one; what is chosen lies in it. */
export function DivisionWidget({ id, value, onChange, options }: WidgetProps) {
  const { me } = useSession();
  const own = me.scope.length === 1 ? me.scope[0] : undefined;
  const given = (value as string | undefined) ?? '';
  useEffect(() => {
    if (!given && own) onChange(own.code);
    // only when the form opens
  }, []);
  return (
    <>
      {own && !['village', options.level].includes(levelOf(own.code)) && <div className="muted small">{own.name}</div>}
      <DivisionPicker id={id} value={given} lowest={options.level as never} onChange={(code) => onChange(code || own?.code)} />
    </>
  );
}
