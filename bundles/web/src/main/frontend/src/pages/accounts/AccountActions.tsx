import { MoreOutlined } from '@ant-design/icons';
import { App, Button, Dropdown } from 'antd';
import { post } from '../../api/http';
import type { Account } from '../../api/types';
import { asProblem } from '../../api/useResource';
import { useT } from '../../i18n';
import { problemText } from '../../ui/notices';

interface Props {
  account: Account;
  edit: () => void;
  changed: () => void;
  tell: (password: string) => void;
}

type Deed = 'unlock' | 'close' | 'reset';

const ADDRESS: Record<Deed, string> = { unlock: 'unlock', close: 'close', reset: 'reset-password' };

export function AccountActions({ account, edit, changed, tell }: Props) {
  const { t } = useT();
  const { modal, message } = App.useApp();

  const run = async (deed: Deed) => {
    try {
      const answer = await post<{ initialPassword?: string } | undefined>(`/api/accounts/${account.id}/${ADDRESS[deed]}`);
      if (answer?.initialPassword) tell(answer.initialPassword);
      changed();
    } catch (failure) {
      void message.error(problemText(t, asProblem(failure)));
    }
  };

  const ask = (deed: 'close' | 'reset') =>
    modal.confirm({
      title: `${t(`accounts.${deed}`)}：${account.realName}`,
      content: t(deed === 'close' ? 'accounts.closeText' : 'accounts.resetText'),
      okText: t('common.confirm'),
      cancelText: t('common.cancel'),
      okButtonProps: { danger: deed === 'close' },
      onOk: () => run(deed),
    });

  if (account.state === 'closed') return null;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'edit', label: t('accounts.edit') },
          ...(account.state === 'locked' ? [{ key: 'unlock', label: t('accounts.unlock') }] : []),
          { key: 'reset', label: t('accounts.reset') },
          { key: 'close', label: t('accounts.close'), danger: true },
        ],
        onClick: ({ key }) => {
          if (key === 'edit') edit();
          else if (key === 'unlock') void run('unlock');
          else ask(key as 'close' | 'reset');
        },
      }}
    >
      <Button size="small" icon={<MoreOutlined aria-hidden />} aria-label={`${t('common.edit')}: ${account.realName}`} />
    </Dropdown>
  );
}
