import { Link } from 'react-router';
import type { Page as Items, TimelineEntry } from '../../../api/types';
import { useResource } from '../../../api/useResource';
import { say, useT } from '../../../i18n';
import { Loading, ProblemNotice } from '../../../ui/notices';
import { moment, personName } from '../../../ui/values';

interface Props {
  title: string;
  source: string | null;
  entries: TimelineEntry[] | undefined;
}

/** What happened, in order of time. */
export function TimelineBlock({ title, source, entries }: Props) {
  const { t } = useT();
  const read = useResource<Items<TimelineEntry>>(source);
  if (read.error) return <ProblemNotice problem={read.error} />;
  if (read.loading) return <Loading />;
  const shown = read.data?.items ?? entries ?? [];
  return (
    <>
      <h2>{title}</h2>
      {shown.length === 0 ? <p className="muted">{t('file.noTimeline')}</p> : <TimelineList entries={shown} />}
    </>
  );
}

export function TimelineList({ entries }: { entries: TimelineEntry[] }) {
  const { t, locale } = useT();
  return (
    <ol className="timeline">
      {entries.map((entry, index) => {
        const text = say(entry.text, locale);
        const to = entry.link ?? entry.to;
        return (
          <li key={index}>
            <div className="muted small number">
              {moment(entry.at)}
              {entry.by ? ` · ${personName(t, entry.by)}` : ''}
            </div>
            {to ? <Link to={to}>{text}</Link> : text}
          </li>
        );
      })}
    </ol>
  );
}
