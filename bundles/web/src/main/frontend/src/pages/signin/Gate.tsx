import { useEffect, type ReactNode } from 'react';
import { LookSwitches } from '../../app/LookSwitches';
import { useT } from '../../i18n';

/** The frame of every page before sign-in. */
export function Gate({ children }: { children: ReactNode }) {
  const { t } = useT();
  useEffect(() => {
    document.title = t('productLong');
  }, [t]);
  return (
    <div className="gate">
      <header className="gate-hero">
        <div className="brand">
          <img src="/ui/icon.svg" alt="" />
          {t('product')}
        </div>
        <div>
          <h1>{t('productLong').split(' · ').at(-1)}</h1>
          <p>{t('signIn.slogan')}</p>
        </div>
        <span>{t('province')}</span>
      </header>
      <main className="gate-body">
        {children}
        <div className="gate-foot">
          <LookSwitches />
        </div>
      </main>
    </div>
  );
}
