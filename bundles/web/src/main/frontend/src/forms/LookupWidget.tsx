import { ariaDescribedByIds, type WidgetProps } from '@rjsf/utils';
import { Select } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { get } from '../api/http';
import type { Page, Text, Values } from '../api/types';
import { say, useT } from '../i18n';

interface Lookup {
  /** address of a list, `{q}` where the words go */
  source: string;
  /** field that is the answer */
  value: string;
  label: string;
  /** shown small beside the label, to tell namesakes apart */
  hint?: string;
}

interface Found {
  value: string;
  label: string;
}

const CHILD: Lookup = { source: '/api/registry/children?q={q}&limit=20', value: 'id', label: 'name', hint: 'place' };
const PAUSE = 250;

/** A record of the server's, found by words. */
export function LookupWidget(props: WidgetProps) {
  return <Search props={props} lookup={props.options as unknown as Lookup} />;
}

/** A child of the caller's area, found by name, initials or ID number. */
export function ChildWidget(props: WidgetProps) {
  return <Search props={props} lookup={CHILD} />;
}

function Search({ props, lookup }: { props: WidgetProps; lookup: Lookup }) {
  const { t } = useT();
  const [words, setWords] = useState('');
  const [found, setFound] = useState<Found[]>([]);
  const [busy, setBusy] = useState(false);
  const { source, value, label, hint } = lookup;
  const turn = useRef(0);

  useEffect(() => {
    const mine = ++turn.current;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      setBusy(true);
      get<Page<Values>>(source.replace('{q}', encodeURIComponent(words)), abort.signal)
        .then(
          ({ items }) => mine === turn.current && setFound(items.map((item) => optionOf(item, value, label, hint))),
          () => mine === turn.current && setFound([]),
        )
        .finally(() => mine === turn.current && setBusy(false));
    }, PAUSE);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [words, source, value, label, hint]);

  return (
    <Select
      id={props.id}
      aria-describedby={ariaDescribedByIds(props.id)}
      aria-required={props.required || undefined}
      value={(props.value as string | undefined) ?? undefined}
      placeholder={props.placeholder || t('form.find')}
      allowClear
      disabled={props.disabled || props.readonly}
      showSearch={{ filterOption: false, onSearch: setWords }}
      loading={busy}
      notFoundContent={busy ? t('common.loading') : t('form.notFound')}
      options={found}
      onChange={(chosen: string | undefined) => props.onChange(chosen)}
      style={{ width: '100%' }}
    />
  );
}

function optionOf(item: Values, value: string, label: string, hint: string | undefined): Found {
  const beside = hint && item[hint] ? `（${say(item[hint] as Text)}）` : '';
  return { value: String(item[value]), label: say(item[label] as Text) + beside };
}
