import { UserOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useNavigate } from 'react-router';
import { say, useT } from '../i18n';
import { Disclosure } from '../ui/Disclosure';
import { useSession } from './session';

/** Who is signed in, and the way out. */
export function AccountMenu() {
  const { t, locale } = useT();
  const { me, signOut } = useSession();
  const navigate = useNavigate();
  return (
    <Disclosure
      icon={<UserOutlined aria-hidden />}
      label={`${t('shell.account')}: ${me.account.realName}`}
      text={<span className="wide-only">{me.account.realName}</span>}
    >
      {(close) => (
        <div className="account-menu">
          <strong>{me.account.realName}</strong>
          <span className="muted small">{say(me.account.roleTitle, locale)}</span>
          <Button
            block
            onClick={() => {
              close();
              void navigate('/profile');
            }}
          >
            {t('shell.account')}
          </Button>
          <Button block onClick={() => void signOut()}>
            {t('signIn.signOut')}
          </Button>
        </div>
      )}
    </Disclosure>
  );
}
