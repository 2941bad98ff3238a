import { lazy, Suspense, useState } from 'react';
import type { SignInStep } from '../../api/types';
import { Loading } from '../../ui/notices';
import { SignInForm } from './SignInForm';
import { TotpStep } from './TotpStep';

const EnrolStep = lazy(() => import('./EnrolStep'));
const PasswordStep = lazy(() => import('./PasswordStep'));

interface Props {
  needs: SignInStep['needs'];
  done: () => void | Promise<void>;
  username?: string;
  /** without headings, inside a dialog */
  plain?: boolean;
}

/** Name and password, then whatever else the server asks of this account, one step after the other. */
export function SignInSteps({ needs, done, username, plain = false }: Props) {
  const [step, setStep] = useState<SignInStep['needs'] | 'name'>(needs ?? 'name');

  const after = async (answer: SignInStep) => {
    if (answer.restricted && answer.needs) setStep(answer.needs);
    else await done();
  };

  switch (step) {
    case 'totp':
      return <TotpStep after={after} />;
    case 'totp-enrol':
      return (
        <Suspense fallback={<Loading />}>
          <EnrolStep after={after} />
        </Suspense>
      );
    case 'password':
      return (
        <Suspense fallback={<Loading />}>
          <PasswordStep done={done} />
        </Suspense>
      );
    default:
      return <SignInForm after={after} username={username} plain={plain} />;
  }
}
