import { MenuOutlined, QuestionCircleOutlined, SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { lazy, Suspense, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { withQuery } from '../api/http';
import { say, useT } from '../i18n';
import { Loading } from '../ui/notices';
import { TextInput } from '../ui/TextInput';
import { AccountMenu } from './AccountMenu';
import { useGlobalKeys } from './keys';
import { LookSwitches } from './LookSwitches';
import { Nav } from './Nav';
import { useSession } from './session';

const Help = lazy(() => import('./Help'));
const MenuDrawer = lazy(() => import('./MenuDrawer'));
const PageFrame = lazy(() => import('./PageFrame'));

/** The frame round every page: top bar, menu, content. */
export function Shell() {
  const { t } = useT();
  const { me, may } = useSession();
  const [menu, setMenu] = useState(false);
  const [help, setHelp] = useState(false);
  const search = useRef<HTMLInputElement>(null);

  useGlobalKeys(
    () => search.current?.focus(),
    () => setHelp(true),
  );

  return (
    <div className="shell">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <header className="topbar">
        <span className="phone-only">
          <Button type="text" icon={<MenuOutlined aria-hidden />} aria-label={t('shell.openMenu')} onClick={() => setMenu(true)} />
        </span>
        <Link className="brand" to="/">
          <img src="/ui/icon.svg" alt="" />
          <span>{t('product')}</span>
          {me.demo && <span className="tag tag-warn wide-only">{t('shell.demo')}</span>}
        </Link>
        {may('registry.read') && <SearchBox input={search} />}
        <div className="topbar-end">
          <span className="wide-only">
            <LookSwitches compact />
            <Button
              type="text"
              icon={<QuestionCircleOutlined aria-hidden />}
              aria-label={t('shell.help')}
              onClick={() => setHelp(true)}
            />
          </span>
          <AccountMenu />
        </div>
      </header>
      <aside className="sidebar">
        <Nav />
        <Foot />
      </aside>
      <main className="content" id="content" tabIndex={-1}>
        <Suspense fallback={<Loading />}>
          <PageFrame />
        </Suspense>
      </main>
      <Suspense fallback={null}>
        {menu && <MenuDrawer close={() => setMenu(false)} foot={<Foot />} />}
        {help && <Help close={() => setHelp(false)} />}
      </Suspense>
    </div>
  );
}

function Foot() {
  const { t, locale } = useT();
  const { me } = useSession();
  return (
    <div className="sidebar-foot">
      <div>{me.account.divisionName ?? t('shell.wholeProvince')}</div>
      <div>{say(me.account.roleTitle, locale)}</div>
      {me.version && <div>{t('shell.version', { version: me.version })}</div>}
    </div>
  );
}

function SearchBox({ input }: { input: React.RefObject<HTMLInputElement | null> }) {
  const { t } = useT();
  const navigate = useNavigate();
  const [q, setQ] = useState('');
  return (
    <form
      className="topbar-search"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate(withQuery('/children', { q: q.trim() }));
      }}
    >
      <SearchOutlined aria-hidden />
      <TextInput
        ref={input}
        placeholder={t('shell.search')}
        aria-label={t('shell.searchLabel')}
        value={q}
        onChange={(event) => setQ(event.target.value)}
      />
    </form>
  );
}
