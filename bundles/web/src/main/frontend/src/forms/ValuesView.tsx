import type { ReactNode } from 'react';
import type { FormView, Text, Values } from '../api/types';
import { say, useT } from '../i18n';
import { CodeLabel, day, DivisionName } from '../ui/values';
import { groupsOf, shows } from './groups';
import { at } from './pointers';

interface Node {
  type?: string;
  title?: Text;
  format?: string;
  properties?: Record<string, Node>;
  allOf?: Node[];
}

type Ui = Record<string, unknown>;

/** The fields of an object schema, those that an overlay adds included. */
export function fieldsOf(schema: Node): Record<string, Node> {
  const added = (schema.allOf ?? []).map(fieldsOf);
  return Object.assign({}, schema.properties, ...added) as Record<string, Node>;
}

/** Field names in the order of the UI schema, the rest after them. */
export function ordered(names: string[], ui: Ui | undefined): string[] {
  const order = (ui?.['ui:order'] as string[] | undefined) ?? [];
  return [...order.filter((name) => names.includes(name)), ...names.filter((name) => !order.includes(name))];
}

export function titleOf(name: string, node: Node | undefined, ui: unknown): string {
  return say(((ui as Ui | undefined)?.['ui:title'] as Text | undefined) ?? node?.title) || name;
}

interface Props {
  form: FormView;
  values: Values;
  /** pointers of what this role may not see */
  masked?: string[];
  /** what to put beside a field, by its pointer */
  beside?: (pointer: string) => ReactNode;
  /** frames one group of the form */
  frame: (title: string | null, content: ReactNode, index: number) => ReactNode;
}

/** A record read, not edited: the groups of its form, each field with its label and its value in words. */
export function ValuesView({ form, values, masked = [], beside, frame }: Props) {
  const schema = form.schema as Node;
  const ui = form.ui;
  const fields = fieldsOf(schema);
  const groups = groupsOf(ui, ordered(Object.keys(fields), ui));
  const hidden = new Set(masked);
  return (
    <>
      {groups.map((group, index) =>
        frame(
          group.title,
          <Fields names={group.fields} fields={fields} ui={ui} values={values} pointer="" hidden={hidden} beside={beside} />,
          index,
        ),
      )}
    </>
  );
}

interface FieldsProps {
  names: string[];
  fields: Record<string, Node>;
  ui: Ui;
  values: Values;
  pointer: string;
  hidden: Set<string>;
  beside: Props['beside'];
}

function Fields({ names, fields, ui, values, pointer, hidden, beside }: FieldsProps) {
  const objects = names.filter((name) => fields[name]?.type === 'object');
  const plain = names.filter((name) => fields[name]?.type !== 'object' && shows(ui[name], values));
  return (
    <>
      {plain.length > 0 && (
        <dl className="facts">
          {plain.map((name) => {
            const place = `${pointer}/${name}`;
            const node = fields[name];
            return (
              <div key={name} className={spansAll(ui[name]) ? 'wide' : undefined}>
                <dt>{titleOf(name, node, ui[name])}</dt>
                <dd>
                  {hidden.has(place) ? <Masked /> : <Value node={node} ui={ui[name] as Ui | undefined} value={values[name]} />}
                  {beside?.(place)}
                </dd>
              </div>
            );
          })}
        </dl>
      )}
      {objects.map((name) => {
        const node = fields[name]!;
        const inner = fieldsOf(node);
        const innerUi = (ui[name] ?? {}) as Ui;
        const value = (at(values, `/${name}`) ?? {}) as Values;
        const only = names.length === 1;
        return (
          <div key={name}>
            {!only && <h3 className="subhead">{titleOf(name, node, innerUi)}</h3>}
            {hidden.has(`${pointer}/${name}`) ? (
              <Masked />
            ) : (
              <Fields
                names={ordered(Object.keys(inner), innerUi)}
                fields={inner}
                ui={innerUi}
                values={value}
                pointer={`${pointer}/${name}`}
                hidden={hidden}
                beside={beside}
              />
            )}
          </div>
        );
      })}
    </>
  );
}

const spansAll = (ui: unknown): boolean =>
  ((ui as Ui | undefined)?.['ui:options'] as { span?: string } | undefined)?.span === 'full';

function Masked() {
  const { t } = useT();
  return <span className="muted">{t('common.masked')}</span>;
}

/** One value in words. */
export function Value({ node, ui, value }: { node: Node | undefined; ui: Ui | undefined; value: unknown }) {
  const { t } = useT();
  if (value === undefined || value === null || value === '') return <span className="muted">{t('common.none')}</span>;
  if (typeof value === 'boolean') return <>{value ? t('common.yes') : t('common.no')}</>;
  if (Array.isArray(value)) {
    return (
      <>
        {value.map((item, index) => (
          <span key={String(item)}>
            {index > 0 && '、'}
            <Value node={undefined} ui={ui} value={item} />
          </span>
        ))}
      </>
    );
  }
  if (typeof value === 'object') return <>{JSON.stringify(value)}</>;
  const list = (ui?.['ui:options'] as { list?: string } | undefined)?.list;
  if (list) return <CodeLabel list={list} code={String(value)} />;
  if (ui?.['ui:widget'] === 'division') return <DivisionName code={String(value)} />;
  return <>{node?.format === 'date' ? day(value) : String(value)}</>;
}
