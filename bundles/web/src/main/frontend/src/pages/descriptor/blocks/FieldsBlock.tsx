import type { Column } from '../../../api/descriptor';
import type { Values } from '../../../api/types';
import { say, useT } from '../../../i18n';
import { cellOf } from '../cells';

/** A record field by field; a long text takes the whole row. */
export function FieldsBlock({ columns, record }: { columns: Column[]; record: Values }) {
  const { t, locale } = useT();
  return (
    <dl className="facts">
      {columns.map((column) => (
        <div key={column.key} className={isLong(record[column.key]) ? 'wide' : undefined}>
          <dt>{say(column.title, locale)}</dt>
          <dd className="prose">{cellOf(column, record) ?? t('common.none')}</dd>
        </div>
      ))}
    </dl>
  );
}

const isLong = (value: unknown): boolean => typeof value === 'string' && (value.length > 60 || value.includes('\n'));
