import type { TFunction } from 'i18next';
import { useT } from '../i18n';
import { spanOf, secondsTo } from './duration';
import { useNow } from './useNow';

/** `2 天 3 小时`: the two greatest parts of a span. */
export function spanText(t: TFunction, seconds: number): string {
  const { days, hours, minutes } = spanOf(seconds);
  const parts = [
    days > 0 && t('clock.days', { count: days }),
    hours > 0 && t('clock.hours', { count: hours }),
    minutes > 0 && days === 0 && t('clock.minutes', { count: minutes }),
  ];
  return parts.filter(Boolean).slice(0, 2).join(' ');
}

/** What is left until an instant, or how long it is past. */
export function Left({ due, left }: { due: string; left?: number | null }) {
  const { t } = useT();
  const now = useNow(30_000);
  const seconds = left ?? secondsTo(due, now);
  return seconds >= 0 ? (
    <span className={seconds < 86_400 ? 'tag tag-warn' : 'tag'}>{t('clock.left', { span: spanText(t, seconds) })}</span>
  ) : (
    <span className="tag tag-bad">{t('clock.over', { span: spanText(t, seconds) })}</span>
  );
}
