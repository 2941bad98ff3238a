import { EyeInvisibleOutlined, EyeOutlined } from '@ant-design/icons';
import { useState, type InputHTMLAttributes, type Ref } from 'react';
import { useT } from '../i18n';

type Props = InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> };

/** A plain text box; the first pages use it, so that they load little. */
export function TextInput(props: Props) {
  return <input type="text" {...props} className="input" />;
}

/** A password, which can be shown while it is typed. */
export function PasswordInput(props: Props) {
  const { t } = useT();
  const [shown, setShown] = useState(false);
  return (
    <span className="input-group">
      <input {...props} type={shown ? 'text' : 'password'} className="input" />
      <button
        type="button"
        className="input-button"
        aria-pressed={shown}
        aria-label={t('signIn.show')}
        onClick={() => setShown(!shown)}
      >
        {shown ? <EyeOutlined aria-hidden /> : <EyeInvisibleOutlined aria-hidden />}
      </button>
    </span>
  );
}
