import { Button } from 'antd';
import { useState, type ReactNode } from 'react';
import { call } from '../../api/http';
import type { Problem } from '../../api/problem';
import { useT } from '../../i18n';
import { Field } from '../../ui/Field';
import { ProblemNotice } from '../../ui/notices';
import { TextInput } from '../../ui/TextInput';

interface Props {
  verify: (code: string) => Promise<void>;
  problem: Problem | null;
  children: ReactNode;
}

async function startAgain(): Promise<void> {
  await call('DELETE', '/api/session');
  window.location.assign('/ui/');
}

/** Asks for a six-digit one-time code. */
export function CodeForm({ verify, problem, children }: Props) {
  const { t } = useT();
  const [code, setCode] = useState('');
  const [busy, setBusy] = useState(false);

  const submit = async () => {
    setBusy(true);
    await verify(code);
    setCode('');
    setBusy(false);
  };

  return (
    <form
      className="gate-form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {children}
      {problem && <ProblemNotice problem={problem} />}
      <Field label={t('signIn.totpCode')}>
        {(ids) => (
          <TextInput
            {...ids}
            inputMode="numeric"
            autoComplete="one-time-code"
            maxLength={6}
            value={code}
            onChange={(event) => setCode(event.target.value.replace(/\D/g, ''))}
            autoFocus
          />
        )}
      </Field>
      <Button type="primary" htmlType="submit" size="large" block loading={busy} disabled={code.length !== 6}>
        {t('signIn.verify')}
      </Button>
      <Button type="link" onClick={() => void startAgain()}>
        {t('signIn.restart')}
      </Button>
    </form>
  );
}
