import type { ObjectFieldTemplateProps } from '@rjsf/utils';
import type { ReactNode } from 'react';
import { groupsOf, shows } from './groups';

/** An object's fields in a grid, in the groups of its UI schema; an object within an object is a group itself. */
export function GroupedObject(props: ObjectFieldTemplateProps) {
  const { properties, uiSchema, formData, title, fieldPathId } = props;
  const fields = new Map(properties.map((property) => [property.name, property]));
  const isRoot = fieldPathId.path.length === 0;
  const grouped = uiSchema?.['ui:groups'] !== undefined;

  const cells = (names: string[]): ReactNode[] =>
    names
      .map((name) => fields.get(name))
      .filter((field) => field !== undefined)
      .filter((field) => !field.hidden && shows(uiSchema?.[field.name], formData as Record<string, unknown>))
      .map((field) => (
        <div key={field.name} className={wide(props, field.name) ? 'full' : undefined}>
          {field.content}
        </div>
      ));

  const groups = groupsOf(uiSchema, [...fields.keys()]);
  if (grouped) {
    return (
      <div className="stack">
        {groups.map((group, index) => (
          <fieldset key={group.title ?? index} className="group">
            {group.title && <legend>{group.title}</legend>}
            <div className="fields">{cells(group.fields)}</div>
          </fieldset>
        ))}
      </div>
    );
  }
  const grid = <div className="fields">{cells(groups.flatMap((group) => group.fields))}</div>;
  if (isRoot || uiSchema?.['ui:frameless']) return grid;
  return (
    <fieldset className="group">
      {title && <legend>{title}</legend>}
      {grid}
    </fieldset>
  );
}

function wide({ uiSchema, schema }: ObjectFieldTemplateProps, name: string): boolean {
  const options = uiSchema?.[name]?.['ui:options'] as { span?: string } | undefined;
  const own = schema.properties?.[name];
  return options?.span === 'full' || (typeof own === 'object' && own.type === 'object');
}
