import type { TFunction } from 'i18next';
import type { Page as Items, Text } from '../../../api/types';
import { useResource } from '../../../api/useResource';
import { labelOf, say, useT } from '../../../i18n';
import { Left } from '../../../ui/Left';
import { Loading, ProblemNotice } from '../../../ui/notices';
import { moment } from '../../../ui/values';

/** A clock as the work floor writes it. */
export interface RunningClock {
  id?: string;
  text: Text;
  due: string;
  /** below zero when overdue */
  secondsLeft?: number | null;
  stoppedAt?: string | null;
  /** running, overdue, elapsed (a waiting period that is over), met or late */
  state: string;
  /** how many rungs the matter has climbed, and whom it has reached */
  climbed?: number | null;
  level?: string | null;
}

interface Props {
  title: string;
  source: string | null;
  clocks: RunningClock[] | undefined;
}

/** Deadlines that run or ran: what is left, red when over, and how far up the matter has climbed. */
export function ClocksBlock({ title, source, clocks }: Props) {
  const { t } = useT();
  const read = useResource<Items<RunningClock>>(source);
  if (read.error) return <ProblemNotice problem={read.error} />;
  if (read.loading) return <Loading />;
  const shown = read.data?.items ?? clocks ?? [];
  return (
    <>
      <h2>{title}</h2>
      {shown.length === 0 && <p className="muted">{t('clock.none')}</p>}
      <ul className="clocks">
        {shown.map((clock, index) => (
          <ClockRow key={clock.id ?? index} clock={clock} />
        ))}
      </ul>
    </>
  );
}

const ENDED = { elapsed: 'tag', met: 'tag tag-good', late: 'tag tag-warn' } as const;

function ClockRow({ clock }: { clock: RunningClock }) {
  const { t, locale } = useT();
  const ended = clock.state in ENDED ? (clock.state as keyof typeof ENDED) : null;
  return (
    <li className="clock">
      <div>
        <strong>{say(clock.text, locale)}</strong>
        <div className="muted small number">{t('clock.due', { date: moment(clock.due) })}</div>
      </div>
      <div className="tags">
        {ended ? (
          <span className={ENDED[ended]}>
            {t(`clock.${ended}`)} <span className="number">{moment(clock.stoppedAt)}</span>
          </span>
        ) : (
          <Left due={clock.due} left={clock.secondsLeft} />
        )}
        {!ended && (clock.climbed ?? 0) > 0 && <span className="tag tag-bad">{climbText(t, clock)}</span>}
      </div>
    </li>
  );
}

function climbText(t: TFunction, { level, climbed }: RunningClock): string {
  return level ? t('clock.climbedTo', { level: labelOf(t, 'level', level) }) : t('clock.climbed', { count: climbed ?? 0 });
}
