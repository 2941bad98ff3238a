import { Button, Modal } from 'antd';
import { useT } from '../../i18n';

/** A new password, shown this once. */
export function InitialPassword({ username, password, close }: { username: string; password: string; close: () => void }) {
  const { t } = useT();
  return (
    <Modal
      open
      title={t('accounts.initial')}
      closable={false}
      maskClosable={false}
      keyboard={false}
      footer={
        <Button type="primary" onClick={close}>
          {t('common.close')}
        </Button>
      }
    >
      <div className="stack">
        <p>{username}</p>
        <p className="secret">
          <strong>{password}</strong>
        </p>
        <p className="muted">{t('accounts.initialText')}</p>
      </div>
    </Modal>
  );
}
