import { Button } from 'antd';
import { useState } from 'react';
import type { PageDescriptor } from '../../api/descriptor';
import type { Values } from '../../api/types';
import { useSession } from '../../app/session';
import { say, useT } from '../../i18n';
import { Actions } from './Actions';
import { prefectureFor } from './records';
import { RecordEditor } from './RecordEditor';

interface Props {
  descriptor: PageDescriptor;
  row: Values;
  query: Values;
  /** sent along with an edited row, e.g. the child it belongs to */
  context?: Values;
  prefecture?: string | null;
  changed: () => void;
}

/** What may be done with one row: its descriptor's actions, and editing where the descriptor names a form. */
export function RowActions({ descriptor, row, query, context = {}, prefecture, changed }: Props) {
  const { t, locale } = useT();
  const { me, may } = useSession();
  const [editing, setEditing] = useState(false);
  const { form, save, writePermission } = descriptor;
  const writable = form !== undefined && save !== undefined && !descriptor.to && may(writePermission ?? '');
  return (
    <>
      <Actions actions={descriptor.rowActions} record={row} query={query} changed={changed} small />
      {writable && (
        <Button size="small" onClick={() => setEditing(true)}>
          {t('common.edit')}
        </Button>
      )}
      {editing && writable && (
        <RecordEditor
          form={form}
          save={save}
          title={say(descriptor.title, locale)}
          record={row}
          context={context}
          parent={query}
          prefecture={prefecture ?? prefectureFor(row, me)}
          close={() => setEditing(false)}
          saved={() => {
            setEditing(false);
            changed();
          }}
        />
      )}
    </>
  );
}
