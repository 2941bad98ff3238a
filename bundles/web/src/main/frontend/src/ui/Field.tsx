import { useId, type ReactNode } from 'react';
import { useT } from '../i18n';

interface Props {
  label: string;
  required?: boolean;
  hint?: string;
  error?: string | null;
  className?: string;
  /** gets the id that the label points to, and the id of what describes the field */
  children: (ids: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
}

/** A label, its control, a hint and what is wrong with it, tied together for screen readers. */
export function Field({ label, required, hint, error, className, children }: Props) {
  const { t } = useT();
  const id = useId();
  const described = error || hint ? `${id}-about` : undefined;
  return (
    <div className={className ? `field ${className}` : 'field'}>
      <label htmlFor={id}>
        {label}
        {required && (
          <span className="must" title={t('common.required')}>
            *
          </span>
        )}
      </label>
      {children({ id, 'aria-describedby': described, 'aria-invalid': error ? true : undefined })}
      {(error || hint) && (
        <div id={described} className={error ? 'field-error' : 'field-hint'} role={error ? 'alert' : undefined}>
          {error || hint}
        </div>
      )}
    </div>
  );
}
