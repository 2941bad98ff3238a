import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import type { ArrayFieldItemTemplateProps, ArrayFieldTemplateProps } from '@rjsf/utils';
import { Button } from 'antd';
import { useT } from '../i18n';

/** A list of things of one kind, each added and taken away by a button that says so. */
export function ListField({ title, items, canAdd, onAddClick, required, disabled, readonly, fieldPathId }: ArrayFieldTemplateProps) {
  const { t } = useT();
  return (
    <fieldset className="list-field" id={fieldPathId.$id}>
      {title && (
        <legend>
          {title}
          {required && (
            <span className="must" title={t('common.required')}>
              *
            </span>
          )}
        </legend>
      )}
      {items}
      {canAdd && !disabled && !readonly && (
        <Button icon={<PlusOutlined aria-hidden />} onClick={onAddClick}>
          {t('form.addTo', { what: title })}
        </Button>
      )}
    </fieldset>
  );
}

export function ListItem({ children, buttonsProps, index, disabled, readonly }: ArrayFieldItemTemplateProps) {
  const { t } = useT();
  return (
    <div className="list-item">
      {children}
      {buttonsProps.hasRemove && !disabled && !readonly && (
        <Button
          size="small"
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('form.removeItem', { number: index + 1 })}
          onClick={buttonsProps.onRemoveItem}
        >
          {t('form.remove')}
        </Button>
      )}
    </div>
  );
}
