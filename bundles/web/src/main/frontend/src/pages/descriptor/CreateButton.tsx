import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import type { Create } from '../../api/descriptor';
import type { Values } from '../../api/types';
import { useSession } from '../../app/session';
import { say, useT } from '../../i18n';
import { linkTo, prefectureFor } from './records';
import { RecordEditor } from './RecordEditor';

interface Props {
  create: Create;
  /** what the new record belongs to */
  record: Values;
  query: Values;
  saved: () => void;
}

/** Makes a new record: by a form in a drawer, or on a page of its own. */
export function CreateButton({ create, record, query, saved }: Props) {
  const { t, locale } = useT();
  const { me, may } = useSession();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  if (create.permission && !may(create.permission)) return null;
  const title = say(create.title, locale) || t('common.add');
  const context = Object.fromEntries((create.context ?? []).map((name) => [name, record[name] ?? query[name]]));
  return (
    <>
      <Button
        type="primary"
        icon={<PlusOutlined aria-hidden />}
        onClick={() => (create.to ? void navigate(linkTo(create.to, record, query)) : setOpen(true))}
      >
        {title}
      </Button>
      {open && (
        <RecordEditor
          form={create.form ?? ''}
          save={create.save ?? ''}
          title={title}
          record={{}}
          context={context}
          parent={{ ...query, ...record }}
          prefill={query}
          prefecture={prefectureFor(record, me)}
          close={() => setOpen(false)}
          saved={(answer) => {
            setOpen(false);
            if (create.then) void navigate(linkTo(create.then, answer, record, query));
            else saved();
          }}
        />
      )}
    </>
  );
}
