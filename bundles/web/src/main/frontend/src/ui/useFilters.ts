import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';

/** Filters kept in the address, so that a page can be bookmarked, sent on, and come back to. */
export function useFilters<K extends string>(names: readonly K[]): [Record<K, string>, (part: Partial<Record<K, string>>) => void] {
  const [query, setQuery] = useSearchParams();
  const text = query.toString();
  const key = names.join();

  const filters = useMemo(() => readFilters(new URLSearchParams(text), key.split(',') as K[]), [text, key]);

  const change = useCallback(
    (part: Partial<Record<K, string>>) => setQuery((old) => writeFilters(old, part), { replace: true }),
    [setQuery],
  );
  return [filters, change];
}

export function readFilters<K extends string>(query: URLSearchParams, names: readonly K[]): Record<K, string> {
  return Object.fromEntries(names.map((name) => [name, query.get(name) ?? ''])) as Record<K, string>;
}

/** Sets what is given, takes out what is empty, leaves all else as it was. */
export function writeFilters(query: URLSearchParams, part: Partial<Record<string, string>>): URLSearchParams {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(part)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}
