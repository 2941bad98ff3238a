import type { Page as Items, TimelineEntry } from '../../api/types';
import { useResource } from '../../api/useResource';
import { say, useT } from '../../i18n';
import { Empty, Loading, ProblemNotice } from '../../ui/notices';
import { day } from '../../ui/values';

export function Timeline({ path }: { path: string }) {
  const { t, locale } = useT();
  const { data, error } = useResource<Items<TimelineEntry>>(`${path}/timeline`);
  if (error) return <ProblemNotice problem={error} />;
  if (!data) return <Loading />;
  return (
    <section className="card">
      <h2>{t('file.timeline')}</h2>
      {data.items.length === 0 ? (
        <Empty title={t('file.noTimeline')} />
      ) : (
        <ol className="timeline">
          {data.items.map((entry, index) => (
            <li key={index}>
              <div className="muted small number">
                {day(entry.at)}
                {entry.by ? ` · ${entry.by}` : ''}
              </div>
              {say(entry.text, locale)}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
