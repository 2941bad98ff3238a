import { FilterOutlined } from '@ant-design/icons';
import { Checkbox, Input, Select } from 'antd';
import { useState, type ReactNode } from 'react';
import type { Filter } from '../../api/descriptor';
import { say, useT } from '../../i18n';
import { useSession } from '../../app/session';
import { DivisionPicker } from '../../ui/DivisionPicker';
import { levelOf, PROVINCE } from '../../ui/divisions';
import { useNarrow } from '../../ui/useNarrow';
import { Field } from '../../ui/Field';
import { PeriodPicker } from '../../ui/PeriodPicker';
import { useCodes } from '../../ui/values';

interface Props {
  filters: Filter[];
  values: Record<string, string>;
  change: (part: Record<string, string>) => void;
}

/** The filters of a list, kept in the page's address. */
export function FilterBar({ filters, values, change }: Props) {
  const { t, locale } = useT();
  const { me } = useSession();
  const narrow = useNarrow();
  const fixed = me.scope.length === 1 && levelOf(me.scope[0]?.code ?? PROVINCE) === 'village';
  const places = fixed ? [] : filters.filter((filter) => filter.kind === 'division');
  const others = filters.filter((filter) => filter.kind !== 'division');
  if (others.length + places.length === 0) return null;
  return (
    <Frame narrow={narrow} title={t('children.filters')} chosen={filters.filter((filter) => values[filter.key] && !filter.default).length}>
      {others.length > 0 && (
        <div className="filters">
          {others.map((filter) => (
            <FilterField key={filter.key} filter={filter} value={values[filter.key] ?? ''} change={(value) => change({ [filter.key]: value })} />
          ))}
        </div>
      )}
      {places.map((filter) => (
        <div key={filter.key} className={others.length > 0 ? 'filters-more field' : 'field'}>
          <span className="field-label">{say(filter.title, locale)}</span>
          <DivisionPicker value={values[filter.key] ?? ''} onChange={(value) => change({ [filter.key]: value })} />
        </div>
      ))}
    </Frame>
  );
}

interface FrameProps {
  narrow: boolean;
  title: string;
  /** how many filters narrow the list now */
  chosen: number;
  children: ReactNode;
}

/** On a phone the filters stay folded, so that the list itself is in sight. */
function Frame({ narrow, title, chosen, children }: FrameProps) {
  if (!narrow) {
    return (
      <section className="card" aria-label={title}>
        {children}
      </section>
    );
  }
  return (
    <details className="card folded">
      <summary>
        <FilterOutlined aria-hidden />
        {title}
        {chosen > 0 && <span className="tag number">{chosen}</span>}
      </summary>
      {children}
    </details>
  );
}

interface FieldProps {
  filter: Filter;
  value: string;
  change: (value: string) => void;
}

function FilterField({ filter, value, change }: FieldProps) {
  const { locale } = useT();
  const title = say(filter.title, locale);
  if (filter.kind === 'check') {
    return (
      <Checkbox checked={value === 'true'} onChange={(event) => change(event.target.checked ? 'true' : '')}>
        {title}
      </Checkbox>
    );
  }
  return (
    <Field label={title} className={filter.kind === 'text' ? 'field-wide' : undefined}>
      {({ id }) => <Control id={id} filter={filter} value={value} change={change} />}
    </Field>
  );
}

function Control({ id, filter, value, change }: FieldProps & { id: string }) {
  const { t, locale } = useT();
  const codes = useCodes(filter.kind === 'code' ? filter.list : undefined);
  switch (filter.kind) {
    case 'text':
      return <Words key={value} id={id} value={value} change={change} />;
    case 'code':
      return (
        <Select
          id={id}
          allowClear
          placeholder={t('common.all')}
          value={value || undefined}
          options={codes.map((code) => ({ value: code.code, label: say(code.label, locale) }))}
          onChange={(code: string | undefined) => change(code ?? '')}
        />
      );
    case 'date':
    case 'month':
    case 'quarter':
    case 'year':
      return <PeriodPicker id={id} kind={filter.kind} value={value} onChange={change} clearable={!filter.default} />;
    default:
      return null;
  }
}

function Words({ id, value, change }: { id: string; value: string; change: (value: string) => void }) {
  const { t } = useT();
  const [text, setText] = useState(value);
  return (
    <Input.Search
      id={id}
      allowClear
      enterButton={t('common.search')}
      value={text}
      onChange={(event) => {
        setText(event.target.value);
        if (event.target.value === '') change('');
      }}
      onSearch={(words) => change(words.trim())}
    />
  );
}
