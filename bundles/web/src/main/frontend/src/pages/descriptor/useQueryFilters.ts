import { useMemo } from 'react';
import type { Filter } from '../../api/descriptor';
import { periodOf, todayInYunnan, type PeriodKind } from '../../ui/periods';
import { useFilters } from '../../ui/useFilters';

const PERIODS = new Set(['date', 'month', 'quarter', 'year']);

/** What a filter says where the address says nothing. */
export function defaultOf({ kind, default: value }: Filter, today: string): string {
  return value === 'now' && PERIODS.has(kind) ? periodOf(kind as PeriodKind, today) : (value ?? '');
}

/** A descriptor's filters as the address has them, their defaults where it has none. */
export function useQueryFilters(filters: Filter[] | undefined): [Record<string, string>, (part: Record<string, string>) => void] {
  const names = useMemo(() => (filters ?? []).map((filter) => filter.key), [filters]);
  const [given, change] = useFilters(names);
  const values = useMemo(() => {
    const today = todayInYunnan();
    return Object.fromEntries((filters ?? []).map((filter) => [filter.key, given[filter.key] || defaultOf(filter, today)]));
  }, [filters, given]);
  return [values, change];
}
