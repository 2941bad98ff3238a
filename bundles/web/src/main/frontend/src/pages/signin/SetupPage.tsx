import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { post } from '../../api/http';
import type { Problem } from '../../api/problem';
import { asProblem } from '../../api/useResource';
import { labelOf, useT } from '../../i18n';
import { Field } from '../../ui/Field';
import { Loading, ProblemNotice } from '../../ui/notices';
import { PasswordInput, TextInput } from '../../ui/TextInput';
import { Gate } from './Gate';
import { strongEnough } from './password';

const ROLES = ['system-admin', 'security-admin', 'audit-admin'] as const;
type Role = (typeof ROLES)[number];
type Part = 'username' | 'realName' | 'password';

const TEXT = {
  'system-admin': 'setup.systemText',
  'security-admin': 'setup.securityText',
  'audit-admin': 'setup.auditText',
} as const satisfies Record<Role, string>;

const blank = () => ROLES.map((role) => ({ role, username: '', realName: '', password: '' }));

/** First start: the one-time link makes the three administrators. The token stays in the fragment, which no server sees. */
export default function SetupPage() {
  const [token] = useState(() => window.location.hash.slice(1));
  const [state, setState] = useState<'checking' | 'open' | 'invalid' | 'done'>('checking');

  useEffect(() => {
    window.history.replaceState(null, '', window.location.pathname);
    post('/api/setup/check', { token }).then(
      () => setState('open'),
      () => setState('invalid'),
    );
  }, [token]);

  return (
    <Gate>
      {state === 'checking' && <Loading />}
      {state === 'invalid' && <Said title="setup.invalid" text="setup.invalidText" />}
      {state === 'done' && <Said title="setup.done" text="setup.doneText" />}
      {state === 'open' && <Administrators token={token} done={() => setState('done')} />}
    </Gate>
  );
}

function Said({ title, text }: { title: 'setup.invalid' | 'setup.done'; text: 'setup.invalidText' | 'setup.doneText' }) {
  const { t } = useT();
  return (
    <div className="gate-form" role="status">
      <h2>{t(title)}</h2>
      <p className="muted">{t(text)}</p>
      <Button type="primary" size="large" href="/ui/">
        {t('setup.toSignIn')}
      </Button>
    </div>
  );
}

function Administrators({ token, done }: { token: string; done: () => void }) {
  const { t } = useT();
  const [accounts, setAccounts] = useState(blank);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const same = (['username', 'realName'] as const).some((part) => {
    const given = accounts.map((account) => account[part].trim()).filter(Boolean);
    return new Set(given).size < given.length;
  });
  const complete = accounts.every((a) => a.username.trim() && a.realName.trim() && strongEnough(a.password));

  const set = (index: number, part: Part, value: string) =>
    setAccounts((old) => old.map((account, i) => (i === index ? { ...account, [part]: value } : account)));

  const errorOf = (index: number, part: Part): string | null => {
    const said = problem?.errors.find((error) => error.pointer === `/accounts/${index}/${part}`)?.message;
    if (said) return said;
    const account = accounts[index];
    if (!tried || !account) return null;
    if (!account[part].trim()) return t('form.required');
    return part === 'password' && !strongEnough(account.password) ? t('password.weak') : null;
  };

  const submit = async () => {
    setTried(true);
    if (!complete || same) return;
    setBusy(true);
    try {
      setProblem(null);
      await post('/api/setup', { token, accounts });
      done();
    } catch (failure) {
      setProblem(asProblem(failure));
    } finally {
      setBusy(false);
    }
  };

  return (
    <form
      className="gate-form gate-wide"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <div>
        <h2>{t('setup.title')}</h2>
        <p className="muted">{t('setup.text')}</p>
        <p className="muted">{t('password.rule')}</p>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {tried && same && (
        <div className="notice notice-bad" role="alert">
          {t('setup.samePerson')}
        </div>
      )}
      {accounts.map(({ role, ...account }, index) => (
        <fieldset key={role} className="group">
          <legend>
            {labelOf(t, 'role', role)} <span className="muted small">{t(TEXT[role])}</span>
          </legend>
          <div className="form-row">
            <Field label={t('setup.username')} required error={errorOf(index, 'username')}>
              {(ids) => (
                <TextInput {...ids} autoComplete="off" value={account.username} onChange={(e) => set(index, 'username', e.target.value)} />
              )}
            </Field>
            <Field label={t('setup.realName')} required error={errorOf(index, 'realName')}>
              {(ids) => (
                <TextInput {...ids} autoComplete="off" value={account.realName} onChange={(e) => set(index, 'realName', e.target.value)} />
              )}
            </Field>
            <Field label={t('setup.password')} required error={errorOf(index, 'password')}>
              {(ids) => (
                <PasswordInput
                  {...ids}
                  autoComplete="new-password"
                  value={account.password}
                  onChange={(e) => set(index, 'password', e.target.value)}
                />
              )}
            </Field>
          </div>
        </fieldset>
      ))}
      <Button type="primary" htmlType="submit" size="large" loading={busy}>
        {t('setup.submit')}
      </Button>
    </form>
  );
}
