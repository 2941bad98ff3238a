import { Modal } from 'antd';
import { useT } from '../i18n';
import { SignInSteps } from '../pages/signin/SignInSteps';

/** Signs the person in again over the page she works on. */
export default function Renewal({ username, done }: { username: string; done: () => Promise<void> }) {
  const { t } = useT();
  return (
    <Modal open title={t('signIn.expired')} footer={null} closable={false} maskClosable={false} keyboard={false}>
      <div className="stack">
        <p className="muted">{t('signIn.expiredText')}</p>
        <SignInSteps needs={null} done={done} username={username} plain />
      </div>
    </Modal>
  );
}
