import { Button } from 'antd';
import { useState } from 'react';
import { post } from '../../api/http';
import type { Problem } from '../../api/problem';
import type { SignInStep } from '../../api/types';
import { asProblem } from '../../api/useResource';
import { useT } from '../../i18n';
import { Field } from '../../ui/Field';
import { ProblemNotice } from '../../ui/notices';
import { PasswordInput, TextInput } from '../../ui/TextInput';

interface Props {
  after: (answer: SignInStep) => Promise<void>;
  username?: string;
  plain: boolean;
}

export function SignInForm({ after, username = '', plain }: Props) {
  const { t } = useT();
  const [name, setName] = useState(username);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);

  const submit = async () => {
    setTried(true);
    if (!name.trim() || !password) return;
    setBusy(true);
    try {
      setProblem(null);
      await after(await post<SignInStep>('/api/session', { username: name.trim(), password }));
    } catch (failure) {
      setProblem(asProblem(failure));
      setPassword('');
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      className="gate-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {!plain && (
        <div>
          <h2>{t('signIn.welcome')}</h2>
          <p className="muted">{t('productLong')}</p>
        </div>
      )}
      {problem && <Refusal problem={problem} />}
      <Field label={t('signIn.username')} error={tried && !name.trim() ? t('form.required') : null}>
        {(ids) => (
          <TextInput
            {...ids}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            value={name}
            onChange={(event) => setName(event.target.value)}
            autoFocus={!username}
          />
        )}
      </Field>
      <Field label={t('signIn.password')} error={tried && !password && !problem ? t('form.required') : null}>
        {(ids) => (
          <PasswordInput
            {...ids}
            autoComplete="current-password"
            value={password}
            onChange={(event) => setPassword(event.target.value)}
            autoFocus={Boolean(username)}
          />
        )}
      </Field>
      <Button type="primary" htmlType="submit" size="large" block loading={busy}>
        {t('signIn.submit')}
      </Button>
      {!plain && <p className="muted small">{t('signIn.forgot')}</p>}
    </form>
  );
}

function Refusal({ problem }: { problem: Problem }) {
  const { t } = useT();
  const text =
    problem.code === 'sign-in-failed'
      ? t('signIn.failed')
      : problem.code === 'locked'
        ? t('signIn.locked', { seconds: problem.retryAfter ?? 300 })
        : null;
  if (text === null) return <ProblemNotice problem={problem} />;
  return (
    <div className="notice notice-bad" role="alert">
      {text}
    </div>
  );
}
