import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { PageDescriptor } from '../../api/descriptor';
import type { SectionView, Values } from '../../api/types';
import { useResource } from '../../api/useResource';
import { useSession } from '../../app/session';
import { say, useT } from '../../i18n';
import { prefectureOf } from '../../ui/divisions';
import { Loading, ProblemNotice } from '../../ui/notices';
import { FieldsBlock } from './blocks/FieldsBlock';
import { linkTo } from './records';
import { RecordEditor } from './RecordEditor';
import { RowActions } from './RowActions';
import { Rows } from './Rows';
import { Summary } from './Summary';

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
  const [adding, setAdding] = useState(false);

  if (page.error) return <ProblemNotice problem={page.error} />;
  if (!page.data) return <Loading />;
  const descriptor = page.data;
  const content = (section.content ?? {}) as Values;
  const title = say(descriptor.title, locale) || say(section.title, locale);
  const { form, save } = descriptor;
  const writable = form !== undefined && save !== undefined && may(descriptor.writePermission ?? '');
  const links = (descriptor.links ?? []).filter((link) => !link.permission || may(link.permission));

  return (
    <>
      <div className="card-head">
        <h2>{title}</h2>
        <span className="actions">
          {links.map((link) => (
            <Link key={link.to} to={linkTo(link.to, { child, village }, content)}>
              {say(link.title, locale)}
            </Link>
          ))}
          {writable && (
            <Button icon={<PlusOutlined aria-hidden />} onClick={() => setAdding(true)}>
              {t('common.add')}
            </Button>
          )}
        </span>
      </div>
      <Summary counts={descriptor.summary} numbers={content.summary as Values | undefined} />
      <Content descriptor={descriptor} content={content} title={title} child={child} village={village} changed={changed} />
      {adding && writable && (
        <RecordEditor
          form={form}
          save={save}
          title={title}
          record={{}}
          context={{ child }}
          prefecture={prefectureOf(village)}
          close={() => setAdding(false)}
          saved={() => {
            setAdding(false);
            changed();
          }}
        />
      )}
    </>
  );
}

interface ContentProps {
  descriptor: PageDescriptor;
  content: Values;
  title: string;
  child: string;
  village: string;
  changed: () => void;
}

function Content({ descriptor, content, title, child, village, changed }: ContentProps) {
  const { t, locale } = useT();
  const { may } = useSession();
  if (descriptor.layout === 'fields') return <FieldsBlock columns={descriptor.columns ?? []} record={content} />;
  const items = (content.items ?? []) as Values[];
  if (items.length === 0) return <p className="muted">{say(descriptor.empty, locale) || t('file.emptySection')}</p>;
  const editable = descriptor.form && descriptor.save && !descriptor.to && may(descriptor.writePermission ?? '');
  const rowActions = editable ? [...(descriptor.rowActions ?? []), { title: '' }] : descriptor.rowActions;
  return (
    <Rows
      parts={{ ...descriptor, rowActions }}
      label={title}
      rows={items}
      after={(row) => (
        <RowActions
          descriptor={descriptor}
          row={row}
          query={{ child, village }}
          context={{ child }}
          prefecture={prefectureOf(village)}
          changed={changed}
        />
      )}
    />
  );
}
