import { App, Button, Input, Modal, Select } from 'antd';
import { useEffect, useState } from 'react';
import { put } from '../../api/http';
import type { Problem } from '../../api/problem';
import type { ModuleItem, SwitchPreview } from '../../api/types';
import { asProblem } from '../../api/useResource';
import { useT } from '../../i18n';
import { Field } from '../../ui/Field';
import { Loading, ProblemNotice } from '../../ui/notices';
import { Effects } from './Effects';
import { nameOf, pinOf } from './provider';

interface Props {
  prefecture: string;
  place: string;
  module: ModuleItem;
  on: boolean;
  close: () => void;
  switched: () => void;
  /** someone else has switched meanwhile */
  outdated: () => void;
}

/** The switch: first what it means for people, in numbers, then reason and document number, then the deed. */
export function SwitchDialog({ prefecture, place, module, on, close, switched, outdated }: Props) {
  const { t } = useT();
  const { message } = App.useApp();
  const address = `/api/prefectures/${prefecture}/modules/${module.role}`;
  const several = module.providers.length > 1;
  const [provider, setProvider] = useState<string | null>(several && module.provider ? pinOf(module.provider) : null);
  const [reason, setReason] = useState('');
  const [document, setDocument] = useState('');
  const [preview, setPreview] = useState<SwitchPreview | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let current = true;
    put<SwitchPreview>(`${address}?preview=true`, { on, provider, reason: null, document: null }).then(
      ({ data }) => current && setPreview(data),
      (failure: unknown) => current && setProblem(asProblem(failure)),
    );
    return () => {
      current = false;
    };
  }, [address, on, provider]);

  const submit = async () => {
    setTried(true);
    if (!reason.trim()) return;
    setBusy(true);
    try {
      setProblem(null);
      await put(address, { on, provider, reason: reason.trim(), document: document.trim() || null }, `"${module.version}"`);
      void message.success(t('modules.done'));
      switched();
    } catch (failure) {
      const refused = asProblem(failure);
      if (refused.code === 'stale') {
        void message.warning(t('modules.stale'));
        outdated();
        close();
      } else {
        if (refused.code === 'switch-forbidden') setPreview(refused.body.current as SwitchPreview);
        setProblem(refused);
      }
    } finally {
      setBusy(false);
    }
  };

  const title = on === module.on ? 'modules.switchTitleProvider' : on ? 'modules.switchTitleOn' : 'modules.switchTitleOff';
  return (
    <Modal
      open
      title={t(title, { place, module: module.title })}
      onCancel={close}
      maskClosable={false}
      footer={[
        <Button key="cancel" onClick={close}>
          {t('common.cancel')}
        </Button>,
        <Button
          key="do"
          type="primary"
          danger={!on}
          loading={busy}
          disabled={preview === null || !preview.allowed}
          onClick={() => void submit()}
        >
          {t('modules.doIt')}
        </Button>,
      ]}
    >
      <div className="form">
        {problem && <ProblemNotice problem={problem} />}
        <section aria-label={t('modules.effects')} aria-live="polite">
          <h3>{t('modules.effects')}</h3>
          {preview ? <Effects preview={preview} on={on} /> : !problem && <Loading />}
        </section>
        {several && on && (
          <Field label={t('modules.provider')}>
            {({ id }) => (
              <Select
                id={id}
                value={provider}
                options={module.providers.map((one) => ({
                  value: pinOf(one),
                  label: `${one.title} ${nameOf(one)}`,
                }))}
                onChange={setProvider}
              />
            )}
          </Field>
        )}
        <Field
          label={t('modules.reasonLabel')}
          required
          hint={t('modules.reasonHint')}
          error={
            problem?.errors.find((error) => error.pointer === '/reason')?.message ??
            (tried && !reason.trim() ? t('form.required') : null)
          }
        >
          {(ids) => <Input.TextArea {...ids} rows={2} maxLength={500} value={reason} onChange={(e) => setReason(e.target.value)} />}
        </Field>
        <Field
          label={t('modules.documentLabel')}
          hint={t('modules.documentHint')}
          error={problem?.errors.find((error) => error.pointer === '/document')?.message}
        >
          {(ids) => <Input {...ids} maxLength={100} value={document} onChange={(e) => setDocument(e.target.value)} />}
        </Field>
      </div>
    </Modal>
  );
}
