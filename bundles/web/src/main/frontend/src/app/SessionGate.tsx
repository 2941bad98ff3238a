import { Button } from 'antd';
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { call, get, onSessionEnd } from '../api/http';
import { Problem } from '../api/problem';
import type { Me, SignInStep } from '../api/types';
import { asProblem } from '../api/useResource';
import { useT } from '../i18n';
import { Gate } from '../pages/signin/Gate';
import { SignInSteps } from '../pages/signin/SignInSteps';
import { Loading, ProblemNotice } from '../ui/notices';
import { SessionContext } from './session';

const Renewal = lazy(() => import('./Renewal'));

type State =
  | { kind: 'starting' }
  | { kind: 'out'; needs: SignInStep['needs'] }
  | { kind: 'failed'; problem: Problem }
  | { kind: 'in'; me: Me };

/** Shows the console to who is signed in, and the sign-in page to who is not. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { locale } = useT();
  const [state, setState] = useState<State>({ kind: 'starting' });

  const load = useCallback(async () => {
    try {
      setState({ kind: 'in', me: await get<Me>('/api/me') });
    } catch (failure) {
      setState(stateOf(asProblem(failure)));
    }
  }, []);

  useEffect(() => {
    void load();
  }, [load, locale]);

  const signOut = useCallback(async () => {
    await call('DELETE', '/api/session');
    window.location.assign('/ui/');
  }, []);

  const session = useMemo(() => {
    if (state.kind !== 'in') return null;
    const held = new Set(state.me.permissions);
    return { me: state.me, may: (permission: string) => held.has(permission), signOut };
  }, [state, signOut]);

  if (state.kind === 'starting') return <Loading />;
  if (state.kind === 'failed') return <Failed problem={state.problem} retry={load} />;
  if (session === null) {
    return (
      <Gate>
        <SignInSteps key={state.kind} needs={state.kind === 'out' ? state.needs : null} done={load} />
      </Gate>
    );
  }
  return (
    <SessionContext value={session}>
      {children}
      <Waiting me={session.me} />
    </SessionContext>
  );
}

function stateOf(problem: Problem): State {
  if (problem.code === 'restricted') return { kind: 'out', needs: (problem.body.needs ?? null) as SignInStep['needs'] };
  if (problem.status === 401) return { kind: 'out', needs: null };
  return { kind: 'failed', problem };
}

function Failed({ problem, retry }: { problem: Problem; retry: () => void }) {
  const { t } = useT();
  return (
    <Gate>
      <div className="gate-form">
        <ProblemNotice problem={problem} />
        <Button onClick={retry}>{t('common.retry')}</Button>
      </div>
    </Gate>
  );
}

/** When the session ends while someone works: signs her in again over the page, and the waiting requests go on. */
function Waiting({ me }: { me: Me }) {
  const [open, setOpen] = useState(false);
  const waiting = useRef<(() => void)[]>([]);

  useEffect(() => {
    onSessionEnd(
      () =>
        new Promise((resolve) => {
          waiting.current.push(resolve);
          setOpen(true);
        }),
    );
    return () => onSessionEnd(null);
  }, []);

  const done = async () => {
    const now = await get<Me>('/api/me');
    if (now.account.id !== me.account.id) {
      window.location.reload();
      return;
    }
    setOpen(false);
    waiting.current.splice(0).forEach((goOn) => goOn());
  };

  return (
    <Suspense fallback={null}>{open && <Renewal username={me.account.username} done={done} />}</Suspense>
  );
}
