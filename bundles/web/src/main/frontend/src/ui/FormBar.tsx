import { Button } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../i18n';

interface Props {
  busy: boolean;
  /** how many fields need a change */
  wrong: number;
  cancel: () => void;
  /** what the first button says; saving, if nothing else */
  title?: string;
  children?: ReactNode;
}

/** The foot of a form: what stands against saving, and the two buttons. */
export function FormBar({ busy, wrong, cancel, title, children }: Props) {
  const { t } = useT();
  return (
    <div className="form-foot">
      {children}
      <div className="form-bar">
        <Button type="primary" htmlType="submit" loading={busy}>
          {title || t('common.save')}
        </Button>
        <Button onClick={cancel}>{t('common.cancel')}</Button>
        {wrong > 0 && (
          <span className="field-error" role="alert">
            {t('error.fields', { count: wrong })}
          </span>
        )}
      </div>
    </div>
  );
}
