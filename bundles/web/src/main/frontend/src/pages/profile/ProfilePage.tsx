import { App } from 'antd';
import { useState } from 'react';
import { useSession } from '../../app/session';
import { say, useT } from '../../i18n';
import { Page } from '../../ui/Page';
import { PasswordForm } from '../signin/PasswordForm';

/** One's own account and its password. */
export default function ProfilePage() {
  const { t, locale } = useT();
  const { me } = useSession();
  const { message } = App.useApp();
  const [turn, setTurn] = useState(0);
  const { account } = me;
  const rows: [string, string][] = [
    [t('profile.name'), account.realName],
    [t('profile.username'), account.username],
    [t('profile.role'), say(account.roleTitle, locale)],
    [t('profile.division'), account.divisionName ?? t('common.none')],
    [t('profile.department'), account.department ?? t('common.none')],
    [t('profile.scope'), me.scope.map((place) => place.name).join('、') || t('common.none')],
  ];
  return (
    <Page title={t('profile.title')} narrow>
      <section className="card">
        <dl className="facts">
          {rows.map(([title, value]) => (
            <div key={title}>
              <dt>{title}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section className="card">
        <h2>{t('password.change')}</h2>
        <PasswordForm
          key={turn}
          done={() => {
            void message.success(t('password.changed'));
            setTurn(turn + 1);
          }}
        />
      </section>
    </Page>
  );
}
