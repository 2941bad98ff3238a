import { Button } from 'antd';
import { useState } from 'react';
import { post } from '../../api/http';
import type { Problem } from '../../api/problem';
import { asProblem } from '../../api/useResource';
import { useT } from '../../i18n';
import { Field } from '../../ui/Field';
import { ProblemNotice } from '../../ui/notices';
import { PasswordInput } from '../../ui/TextInput';
import { strongEnough } from './password';

/** Changes the signed-in person's password. */
export function PasswordForm({ done }: { done: () => void | Promise<void> }) {
  const { t } = useT();
  const [current, setCurrent] = useState('');
  const [next, setNext] = useState('');
  const [repeat, setRepeat] = useState('');
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const weak = !strongEnough(next);
  const differ = next !== repeat;

  const submit = async () => {
    setTried(true);
    if (weak || differ) return;
    setBusy(true);
    try {
      setProblem(null);
      await post('/api/me/password', { current, next });
      await done();
    } catch (failure) {
      setProblem(asProblem(failure));
    } finally {
      setBusy(false);
    }
  };

  const fromServer = (pointer: string) => problem?.errors.find((error) => error.pointer === pointer)?.message;

  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      {problem && <ProblemNotice problem={problem} />}
      <Field label={t('password.current')} error={fromServer('/current')}>
        {(ids) => (
          <PasswordInput {...ids} autoComplete="current-password" value={current} onChange={(e) => setCurrent(e.target.value)} />
        )}
      </Field>
      <Field
        label={t('password.next')}
        hint={t('password.rule')}
        error={fromServer('/next') ?? (tried && weak ? `${t('password.weak')} ${t('password.rule')}` : null)}
      >
        {(ids) => <PasswordInput {...ids} autoComplete="new-password" value={next} onChange={(e) => setNext(e.target.value)} />}
      </Field>
      <Field label={t('password.repeat')} error={tried && differ ? t('password.differ') : null}>
        {(ids) => (
          <PasswordInput {...ids} autoComplete="new-password" value={repeat} onChange={(e) => setRepeat(e.target.value)} />
        )}
      </Field>
      <div className="actions">
        <Button type="primary" htmlType="submit" loading={busy} disabled={!current || !next}>
          {t('password.change')}
        </Button>
      </div>
    </form>
  );
}
