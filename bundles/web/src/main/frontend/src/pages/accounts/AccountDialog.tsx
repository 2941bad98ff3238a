import { App, Button, Input, Modal, Select } from 'antd';
import { useState } from 'react';
import { put } from '../../api/http';
import type { Problem } from '../../api/problem';
import type { Account } from '../../api/types';
import { asProblem } from '../../api/useResource';
import { uuid7 } from '../../api/uuid7';
import { labelOf, useT } from '../../i18n';
import { DivisionPicker } from '../../ui/DivisionPicker';
import { PROVINCE } from '../../ui/divisions';
import { Field } from '../../ui/Field';
import { ProblemNotice } from '../../ui/notices';
import { ROLES } from './roles';

interface Props {
  account: Account | null;
  close: () => void;
  saved: (username: string, initialPassword: string | null) => void;
}

const blank = { username: '', realName: '', role: '', division: '', department: '' };

/** Makes an account, or changes one. */
export function AccountDialog({ account, close, saved }: Props) {
  const { t } = useT();
  const { message } = App.useApp();
  const [id] = useState(() => account?.id ?? uuid7());
  const [draft, setDraft] = useState(() => (account ? { ...blank, ...given(account) } : blank));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);

  const set = (part: Partial<typeof blank>) => setDraft((old) => ({ ...old, ...part }));
  const errorOf = (field: keyof typeof blank) =>
    problem?.errors.find((error) => error.pointer === `/${field}`)?.message ??
    (tried && field !== 'department' && field !== 'division' && !draft[field].trim() ? t('form.required') : null);

  const submit = async () => {
    setTried(true);
    if (!draft.username.trim() || !draft.realName.trim() || !draft.role) return;
    setBusy(true);
    try {
      setProblem(null);
      const body = { ...draft, division: draft.division || PROVINCE, department: draft.department || null };
      const etag = account ? `"${account.version}"` : null;
      const { data } = await put<Account & { initialPassword?: string }>(`/api/accounts/${id}`, body, etag);
      void message.success(t('common.saved'));
      saved(draft.username, data.initialPassword ?? null);
    } catch (failure) {
      setProblem(asProblem(failure));
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      open
      title={account ? t('accounts.edit') : t('accounts.new')}
      onCancel={close}
      maskClosable={false}
      footer={[
        <Button key="cancel" onClick={close}>
          {t('common.cancel')}
        </Button>,
        <Button key="save" type="primary" loading={busy} onClick={() => void submit()}>
          {t('common.save')}
        </Button>,
      ]}
    >
      <div className="form">
        {problem && <ProblemNotice problem={problem} />}
        <Field label={t('accounts.realName')} required error={errorOf('realName')}>
          {(ids) => <Input {...ids} autoComplete="off" value={draft.realName} onChange={(e) => set({ realName: e.target.value })} />}
        </Field>
        <Field label={t('accounts.username')} required error={errorOf('username')}>
          {(ids) => <Input {...ids} autoComplete="off" value={draft.username} onChange={(e) => set({ username: e.target.value })} />}
        </Field>
        <Field label={t('accounts.role')} required error={errorOf('role')}>
          {({ id: field }) => (
            <Select
              id={field}
              value={draft.role || undefined}
              placeholder={t('form.choose')}
              options={ROLES.map((role) => ({ value: role, label: labelOf(t, 'role', role) }))}
              onChange={(role: string) => set({ role })}
            />
          )}
        </Field>
        <Field label={t('accounts.division')} error={errorOf('division')}>
          {({ id: field }) => <DivisionPicker id={field} value={draft.division} onChange={(division) => set({ division })} />}
        </Field>
        <Field label={t('accounts.department')} error={errorOf('department')}>
          {(ids) => <Input {...ids} value={draft.department} onChange={(e) => set({ department: e.target.value })} />}
        </Field>
      </div>
    </Modal>
  );
}

function given({ username, realName, role, division, department }: Account) {
  return { username, realName, role, division: division === PROVINCE ? '' : (division ?? ''), department: department ?? '' };
}
