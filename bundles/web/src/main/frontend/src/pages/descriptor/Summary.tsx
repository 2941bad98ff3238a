import type { Count } from '../../api/descriptor';
import type { Values } from '../../api/types';
import { say, useT } from '../../i18n';
import { fieldOf } from './records';

/** A few numbers above a list. */
export function Summary({ counts = [], numbers }: { counts: Count[] | undefined; numbers: Values | undefined }) {
  const { locale } = useT();
  if (!numbers || counts.length === 0) return null;
  return (
    <dl className="summary">
      {counts.map((count) => {
        const value = fieldOf(numbers, count.key);
        const tone = Number(value) > 0 ? (count.tone ?? 'plain') : 'plain';
        return (
          <div key={count.key} className={`summary-${tone}`}>
            <dt>{say(count.title, locale)}</dt>
            <dd className="number">{typeof value === 'number' ? value.toLocaleString('en-US') : String(value ?? '—')}</dd>
          </div>
        );
      })}
    </dl>
  );
}
