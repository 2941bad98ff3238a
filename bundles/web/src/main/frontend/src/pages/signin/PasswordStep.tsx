import { useT } from '../../i18n';
import { PasswordForm } from './PasswordForm';

export default function PasswordStep({ done }: { done: () => void | Promise<void> }) {
  const { t } = useT();
  return (
    <div className="gate-form">
      <div>
        <h2>{t('signIn.password90')}</h2>
        <p className="muted">{t('signIn.password90Text')}</p>
      </div>
      <PasswordForm done={done} />
    </div>
  );
}
