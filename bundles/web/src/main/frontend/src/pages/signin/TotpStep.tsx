import { useState } from 'react';
import { post } from '../../api/http';
import type { Problem } from '../../api/problem';
import type { SignInStep } from '../../api/types';
import { asProblem } from '../../api/useResource';
import { useT } from '../../i18n';
import { CodeForm } from './CodeForm';

export function TotpStep({ after }: { after: (answer: SignInStep) => Promise<void> }) {
  const { t } = useT();
  const [problem, setProblem] = useState<Problem | null>(null);

  const verify = async (code: string) => {
    try {
      setProblem(null);
      await after(await post<SignInStep>('/api/session/totp', { code }));
    } catch (failure) {
      setProblem(asProblem(failure));
    }
  };

  return (
    <CodeForm verify={verify} problem={problem}>
      <div>
        <h2>{t('signIn.totp')}</h2>
        <p className="muted">{t('signIn.totpText')}</p>
      </div>
    </CodeForm>
  );
}
