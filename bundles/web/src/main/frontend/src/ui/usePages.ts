import { useCallback, useEffect, useState } from 'react';
import { get, withQuery } from '../api/http';
import type { Problem } from '../api/problem';
import type { Page } from '../api/types';
import { asProblem } from '../api/useResource';
import { useT } from '../i18n';

interface State<R> {
  path: string;
  rows: R[];
  after: string | null;
  total: number | null;
  first: Page<R> | null;
  problem: Problem | null;
}

export interface Pages<R> {
  rows: R[];
  /** the first page as the server sent it, with what else it says */
  first: Page<R> | null;
  total: number | null;
  loading: boolean;
  busy: boolean;
  problem: Problem | null;
  more: (() => void) | null;
  reload: () => void;
}

/** A list that is read page by page behind the server's cursor; starts again when its path changes. */
export function usePages<R>(path: string | null): Pages<R> {
  const { locale } = useT();
  const [turn, setTurn] = useState(0);
  const [busy, setBusy] = useState(false);
  const [state, setState] = useState<State<R> | null>(null);

  useEffect(() => {
    if (path === null) return;
    const abort = new AbortController();
    get<Page<R>>(path, abort.signal).then(
      (page) => setState({ path, rows: page.items, after: page.after ?? null, total: page.total ?? null, first: page, problem: null }),
      (failure: unknown) => {
        if (!abort.signal.aborted) setState({ path, rows: [], after: null, total: null, first: null, problem: asProblem(failure) });
      },
    );
    return () => abort.abort();
  }, [path, turn, locale]);

  const current = state !== null && state.path === path ? state : null;
  const after = current?.after ?? null;

  const more = useCallback(() => {
    if (path === null || after === null) return;
    setBusy(true);
    get<Page<R>>(withQuery(path, { after }))
      .then(
        (page) =>
          setState((old) =>
            old?.path === path && old.after === after
              ? { ...old, rows: [...old.rows, ...page.items], after: page.after ?? null, problem: null }
              : old,
          ),
        (failure: unknown) => setState((old) => (old?.path === path ? { ...old, problem: asProblem(failure) } : old)),
      )
      .finally(() => setBusy(false));
  }, [path, after]);

  return {
    rows: current?.rows ?? [],
    first: current?.first ?? null,
    total: current?.total ?? null,
    problem: current?.problem ?? null,
    loading: path !== null && current === null,
    busy,
    more: after === null ? null : more,
    reload: useCallback(() => setTurn((n) => n + 1), []),
  };
}
