const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export interface Span {
  days: number;
  hours: number;
  minutes: number;
}

/** Seconds as days, hours and minutes; less than a minute counts as one. */
export function spanOf(seconds: number): Span {
  const whole = Math.max(MINUTE, Math.abs(seconds));
  return { days: Math.floor(whole / DAY), hours: Math.floor((whole % DAY) / HOUR), minutes: Math.floor((whole % HOUR) / MINUTE) };
}

/** Seconds from now to an instant; negative when it is past. */
export function secondsTo(instant: string, now: number): number {
  return Math.round((new Date(instant).getTime() - now) / 1000);
}
