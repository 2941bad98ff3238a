import { descriptionId, errorId, helpId, type FieldTemplateProps } from '@rjsf/utils';
import { useT } from '../i18n';

/** A label, its control, and under it the help or what is wrong. */
export function FieldTemplate(props: FieldTemplateProps) {
  const { id, label, required, hidden, displayLabel, rawDescription, rawHelp, rawErrors, children } = props;
  const { t } = useT();
  if (hidden) return <div hidden>{children}</div>;
  const isObject = props.schema.type === 'object';
  if (isObject) {
    return (
      <>
        {children}
        <Errors id={errorId(id)} errors={rawErrors} />
      </>
    );
  }
  const labelled = displayLabel || props.schema.type === 'boolean' || props.uiSchema?.['ui:widget'] !== undefined;
  return (
    <div className="field">
      {labelled && label && (
        <label htmlFor={id} id={`${id}__label`}>
          {label}
          {required && (
            <span className="must" title={t('common.required')}>
              *
            </span>
          )}
        </label>
      )}
      {children}
      {rawHelp && (
        <div className="field-hint" id={helpId(id)}>
          {rawHelp}
        </div>
      )}
      {rawDescription && (
        <div className="field-hint" id={descriptionId(id)}>
          {rawDescription}
        </div>
      )}
      <Errors id={errorId(id)} errors={rawErrors} />
    </div>
  );
}

function Errors({ id, errors }: { id: string; errors: string[] | undefined }) {
  if (!errors || errors.length === 0) return null;
  return (
    <div className="field-error" id={id} role="alert">
      {[...new Set(errors)].join(' ')}
    </div>
  );
}
