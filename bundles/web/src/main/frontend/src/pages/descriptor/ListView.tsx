import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { withQuery } from '../../api/http';
import type { Filter, PageDescriptor, Values } from '../../api/types';
import { useSession } from '../../app/session';
import { say, useT } from '../../i18n';
import { DivisionPicker } from '../../ui/DivisionPicker';
import { PROVINCE } from '../../ui/divisions';
import { Field } from '../../ui/Field';
import { Empty, Loading, ProblemNotice } from '../../ui/notices';
import { RecordTable } from '../../ui/RecordTable';
import { useFilters } from '../../ui/useFilters';
import { usePages } from '../../ui/usePages';
import { useCodes } from '../../ui/values';
import { columnsOf, filled } from './cells';
import { RecordEditor } from './RecordEditor';

/** A list of a module's records with its filters in the address. */
export function ListView({ descriptor }: { descriptor: PageDescriptor }) {
  const { t, locale } = useT();
  const { me, may } = useSession();
  const [query] = useSearchParams();
  const names = (descriptor.filters ?? []).map((filter) => filter.key);
  const [filters, change] = useFilters(names);
  const address = filled(descriptor.source ?? '', Object.fromEntries(query));
  const pages = usePages<Values>(withQuery(address, filters));
  const [editing, setEditing] = useState<Values | null>(null);
  const writable = descriptor.form !== undefined && descriptor.save !== undefined && may(descriptor.writePermission ?? '');
  const columns = columnsOf(descriptor.columns ?? [], locale);
  const first = columns[0];
  if (descriptor.to && first) {
    const plain = first.cell;
    first.cell = (row) => <Link to={filled(descriptor.to ?? '', row)}>{plain(row)}</Link>;
  }

  return (
    <>
      {(names.length > 0 || writable) && (
        <section className="card filters">
          {(descriptor.filters ?? []).map((filter) => (
            <FilterField key={filter.key} filter={filter} value={filters[filter.key] ?? ''} change={(value) => change({ [filter.key]: value })} />
          ))}
          {writable && (
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEditing({})}>
              {t('common.add')}
            </Button>
          )}
        </section>
      )}
      {pages.problem && <ProblemNotice problem={pages.problem} />}
      <section className="card flush">
        {pages.loading && <Loading />}
        {!pages.loading && !pages.problem && pages.rows.length === 0 && (
          <Empty title={say(descriptor.empty, locale) || t('page.empty')} text={t('page.emptyText')} />
        )}
        {pages.rows.length > 0 && (
          <RecordTable
            label={say(descriptor.title, locale)}
            columns={columns}
            rows={pages.rows}
            rowKey={(row, index) => String(row.id ?? index)}
            more={pages.more}
            busy={pages.busy}
            total={pages.total}
          />
        )}
      </section>
      {editing && (
        <RecordEditor
          descriptor={descriptor}
          title={say(descriptor.title, locale)}
          record={editing}
          context={{}}
          village={me.scope[0]?.code ?? PROVINCE}
          close={() => setEditing(null)}
          saved={() => {
            setEditing(null);
            pages.reload();
          }}
        />
      )}
    </>
  );
}

function FilterField({ filter, value, change }: { filter: Filter; value: string; change: (value: string) => void }) {
  const { locale } = useT();
  const codes = useCodes(filter.kind === 'code' ? filter.list : undefined);
  const title = say(filter.title, locale);
  if (filter.kind === 'division') return <DivisionPicker value={value} onChange={change} />;
  return (
    <Field label={title}>
      {({ id }) =>
        filter.kind === 'code' ? (
          <Select
            id={id}
            allowClear
            value={value || undefined}
            options={codes.map((code) => ({ value: code.code, label: say(code.label, locale) }))}
            onChange={(code: string | undefined) => change(code ?? '')}
          />
        ) : (
          <Input.Search id={id} allowClear defaultValue={value} onSearch={(text) => change(text.trim())} />
        )
      }
    </Field>
  );
}
