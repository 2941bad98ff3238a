import { ArrowLeftOutlined } from '@ant-design/icons';
import { Link, useSearchParams } from 'react-router';
import type { PageDescriptor } from '../../api/descriptor';
import type { Values } from '../../api/types';
import { useResource } from '../../api/useResource';
import { useSession } from '../../app/session';
import { say, useT } from '../../i18n';
import { CallButton } from '../../ui/CallButton';
import { Loading, ProblemNotice } from '../../ui/notices';
import { Page } from '../../ui/Page';
import { Actions, PrintButton } from './Actions';
import { BlockView } from './blocks/BlockView';
import { FieldsBlock } from './blocks/FieldsBlock';
import { Badges } from './cells';
import { fieldOf, filled, has, linkTo } from './records';

/** One record: its fields, its parts, and what may be done with it now. */
export function DetailView({ descriptor }: { descriptor: PageDescriptor }) {
  const { locale } = useT();
  const [search] = useSearchParams();
  const query = Object.fromEntries(search);
  const record = useResource<Values>(filled(descriptor.source ?? '', query));
  const title = say(descriptor.title, locale);

  if (!record.data) {
    return (
      <Page title={title} above={<Back descriptor={descriptor} records={[query]} />}>
        {record.error ? <ProblemNotice problem={record.error} /> : <Loading />}
      </Page>
    );
  }
  const row = record.data;
  const named = descriptor.titleKey ? fieldOf(row, descriptor.titleKey) : null;
  return (
    <Page
      title={named ? say(named as never, locale) : title}
      text={say(descriptor.text, locale) || (named ? title : undefined)}
      above={<Back descriptor={descriptor} records={[row, query]} />}
      actions={<Head descriptor={descriptor} record={row} query={query} changed={record.reload} />}
    >
      {record.error && <ProblemNotice problem={record.error} />}
      {descriptor.call && <CallButton title={say(descriptor.call.title, locale)} tel={descriptor.call.tel} />}
      <Badges badges={descriptor.badges ?? []} record={row} />
      {(descriptor.columns ?? []).length > 0 && (
        <section className="card">
          <FieldsBlock columns={descriptor.columns ?? []} record={row} />
        </section>
      )}
      {(descriptor.blocks ?? [])
        .filter((block) => !block.when || has(row, block.when))
        .map((block, index) => (
          <BlockView key={`${block.kind} ${block.key ?? block.source ?? index}`} block={block} record={row} query={query} changed={record.reload} />
        ))}
    </Page>
  );
}

interface HeadProps {
  descriptor: PageDescriptor;
  record: Values;
  query: Values;
  changed: () => void;
}

function Head({ descriptor, record, query, changed }: HeadProps) {
  const prints = [descriptor.print ?? []].flat();
  return (
    <>
      {prints.map((print) => (
        <PrintButton key={print.kind} print={print} records={[record, query]} />
      ))}
      <Actions actions={descriptor.actions} record={record} query={query} changed={changed} />
    </>
  );
}

function Back({ descriptor: { back }, records }: { descriptor: PageDescriptor; records: Values[] }) {
  const { locale } = useT();
  const { may } = useSession();
  if (!back || (back.permission && !may(back.permission))) return null;
  return (
    <Link className="back" to={linkTo(back.to, ...records)}>
      <ArrowLeftOutlined aria-hidden /> {say(back.title, locale)}
    </Link>
  );
}
