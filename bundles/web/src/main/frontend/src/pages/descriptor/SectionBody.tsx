import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import type { PageDescriptor, SectionView, Values } from '../../api/types';
import { useResource } from '../../api/useResource';
import { useSession } from '../../app/session';
import { say, useT } from '../../i18n';
import { prefectureOf } from '../../ui/divisions';
import { Loading, ProblemNotice } from '../../ui/notices';
import { RecordTable } from '../../ui/RecordTable';
import { columnsOf } from './cells';
import { RecordEditor } from './RecordEditor';

interface Props {
  section: SectionView;
  child: string;
  village: string;
  changed: () => void;
}

/** A module's section of a child's file, drawn from its descriptor: records, and for who may, adding and editing. */
export default function SectionBody({ section, child, village, changed }: Props) {
  const { t, locale } = useT();
  const { may } = useSession();
  const [module, name] = (section.page ?? '').split('/');
  const page = useResource<PageDescriptor>(section.page ? `/api/pages/${module}/${name}?prefecture=${prefectureOf(village)}` : null);
  const [editing, setEditing] = useState<Values | null>(null);

  if (page.error) return <ProblemNotice problem={page.error} />;
  if (!page.data) return <Loading />;
  const descriptor = page.data;
  const items = section.content?.items ?? [];
  const writable = descriptor.form !== undefined && descriptor.save !== undefined && may(descriptor.writePermission ?? '');
  const columns = columnsOf(descriptor.columns ?? [], locale);
  if (writable) {
    columns.push({
      key: 'edit',
      title: '',
      cell: (row) => (
        <Button size="small" onClick={() => setEditing(row)}>
          {t('common.edit')}
        </Button>
      ),
    });
  }

  return (
    <>
      <div className="card-head">
        <h2>{say(section.title, locale)}</h2>
        {writable && (
          <Button icon={<PlusOutlined aria-hidden />} onClick={() => setEditing({})}>
            {t('common.add')}
          </Button>
        )}
      </div>
      {items.length === 0 ? (
        <p className="muted">{say(descriptor.empty, locale) || t('file.emptySection')}</p>
      ) : (
        <RecordTable
          label={say(section.title, locale)}
          columns={columns}
          rows={items}
          rowKey={(row, index) => String(row.id ?? index)}
        />
      )}
      {editing && (
        <RecordEditor
          descriptor={descriptor}
          title={say(section.title, locale)}
          record={editing}
          context={{ child }}
          village={village}
          close={() => setEditing(null)}
          saved={() => {
            setEditing(null);
            changed();
          }}
        />
      )}
    </>
  );
}
