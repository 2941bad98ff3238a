import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { LookSwitches } from '../app/LookSwitches';
import { useT } from '../i18n';

/** The frame of the pages that anybody may open. */
export function PublicFrame({ children }: { children: ReactNode }) {
  const { t } = useT();
  return (
    <div className="public">
      <a className="skip" href="#content">
        {t('skip')}
      </a>
      <header className="topbar">
        <Link className="brand" to="/report">
          <img src="/ui/icon.svg" alt="" />
          <span>{t('product')}</span>
        </Link>
        <div className="topbar-end">
          <LookSwitches compact />
        </div>
      </header>
      <main className="content" id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}
