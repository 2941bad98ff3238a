import { useCallback, useEffect, useState } from 'react';
import { useT } from '../i18n';
import { call } from './http';
import { Problem } from './problem';

export interface Resource<T> {
  data: T | undefined;
  error: Problem | undefined;
  loading: boolean;
  reload: () => void;
}

interface State<T> {
  path: string | null;
  data?: T;
  error?: Problem;
}

/** Reads a resource and reads it again when the path or the language changes; `null` reads nothing. */
export function useResource<T>(path: string | null): Resource<T> {
  const { locale } = useT();
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<State<T>>({ path: null });

  useEffect(() => {
    if (path === null) return;
    const abort = new AbortController();
    call<T>('GET', path, { signal: abort.signal }).then(
      ({ data }) => setState({ path, data }),
      (failure: unknown) => {
        if (abort.signal.aborted) return;
        setState({ path, error: asProblem(failure) });
      },
    );
    return () => abort.abort();
  }, [path, turn, locale]);

  const current = state.path === path;
  return {
    data: current ? state.data : undefined,
    error: current ? state.error : undefined,
    loading: path !== null && !current,
    reload: useCallback(() => setTurn((n) => n + 1), []),
  };
}

/** Whatever was thrown, as a problem that a page can show. */
export function asProblem(failure: unknown): Problem {
  if (failure instanceof Problem) return failure;
  const text = failure instanceof Error ? failure.message : String(failure);
  return new Problem({ status: 0, code: 'broken', title: text });
}
