import { SearchOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { say, useT } from '../../i18n';
import { DivisionPicker } from '../../ui/DivisionPicker';
import { Field } from '../../ui/Field';
import { useCodes } from '../../ui/values';

export const FILTERS = ['q', 'division', 'category', 'active'] as const;
export type Filters = Record<(typeof FILTERS)[number], string>;

interface Props {
  filters: Filters;
  change: (part: Partial<Filters>) => void;
  /** a village's director has no other place to choose */
  village: boolean;
}

export function ChildFilters({ filters, change, village }: Props) {
  const { t, locale } = useT();
  const categories = useCodes('category');
  const [q, setQ] = useState(filters.q);

  return (
    <section className="card" aria-label={t('children.filters')}>
      <form
        className="filters"
        onSubmit={(event) => {
          event.preventDefault();
          change({ q: q.trim() });
        }}
      >
        <Field label={t('common.search')} className="field-wide">
          {(ids) => (
            <Input
              {...ids}
              allowClear
              placeholder={t('children.q')}
              value={q}
              onChange={(event) => {
                setQ(event.target.value);
                if (event.target.value === '') change({ q: '' });
              }}
            />
          )}
        </Field>
        <Field label={t('children.category')}>
          {(ids) => (
            <Select
              id={ids.id}
              value={filters.category || undefined}
              placeholder={t('children.anyCategory')}
              allowClear
              options={categories.map((one) => ({ value: one.code, label: say(one.label, locale) }))}
              onChange={(category: string | undefined) => change({ category: category ?? '' })}
            />
          )}
        </Field>
        <Button htmlType="submit" type="primary" icon={<SearchOutlined aria-hidden />}>
          {t('common.search')}
        </Button>
      </form>
      {!village && (
        <div className="filters-more field">
          <span className="field-label">{t('children.division')}</span>
          <DivisionPicker value={filters.division} onChange={(division) => change({ division })} />
        </div>
      )}
    </section>
  );
}
