import { labelOf, useT } from '../../i18n';

/** A job's counters: accepted, refused and so on. */
export function JobCounts({ counts }: { counts: Record<string, number> }) {
  const { t } = useT();
  const entries = Object.entries(counts);
  if (entries.length === 0) return null;
  return (
    <dl className="counts">
      {entries.map(([name, count]) => (
        <div key={name}>
          <dt>{labelOf(t, 'jobCount', name)}</dt>
          <dd className="number">{count.toLocaleString('en-US')}</dd>
        </div>
      ))}
    </dl>
  );
}
