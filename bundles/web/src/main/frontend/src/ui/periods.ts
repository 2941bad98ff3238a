/** Today in the province, as `2026-11-24`, whatever the zone of the machine. */
export function todayInYunnan(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: 'Asia/Shanghai' }).format(now);
}

export type PeriodKind = 'date' | 'month' | 'quarter' | 'year';

/** The period a day lies in, as the REST interface writes it: `2026-11-24`, `2026-11`, `2026Q4`, `2026`. */
export function periodOf(kind: PeriodKind, day: string): string {
  const [year = '', month = ''] = day.split('-');
  switch (kind) {
    case 'date':
      return day;
    case 'month':
      return `${year}-${month}`;
    case 'quarter':
      return `${year}Q${Math.ceil(Number(month) / 3)}`;
    default:
      return year;
  }
}

/** The first day of a period, or null where the text is none. */
export function firstDay(period: string): string | null {
  const quarter = /^(\d{4})Q([1-4])$/.exec(period);
  if (quarter) return `${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`;
  if (/^\d{4}$/.test(period)) return `${period}-01-01`;
  if (/^\d{4}-\d{2}$/.test(period)) return `${period}-01`;
  return /^\d{4}-\d{2}-\d{2}$/.test(period) ? period : null;
}
