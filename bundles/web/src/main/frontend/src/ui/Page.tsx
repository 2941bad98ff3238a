import { useEffect, type ReactNode } from 'react';
import { useT } from '../i18n';

interface Props {
  title: string;
  /** a line under the title */
  text?: string;
  above?: ReactNode;
  actions?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
}

/** A page: its title, its actions, its content. */
export function Page({ title, text, above, actions, narrow, children }: Props) {
  const { t } = useT();
  useEffect(() => {
    document.title = `${title} · ${t('product')}`;
  }, [title, t]);
  return (
    <div className={narrow ? 'page page-narrow' : 'page'}>
      <div className="page-head">
        <div>
          {above}
          <h1>{title}</h1>
          {text && <p>{text}</p>}
        </div>
        {actions && <div className="actions">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
