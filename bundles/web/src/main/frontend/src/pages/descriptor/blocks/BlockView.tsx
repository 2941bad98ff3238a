import { lazy, Suspense } from 'react';
import type { Block } from '../../../api/descriptor';
import type { Text, Values } from '../../../api/types';
import { ErrorBoundary } from '../../../app/ErrorBoundary';
import { useSession } from '../../../app/session';
import { say, useT } from '../../../i18n';
import { Loading } from '../../../ui/notices';
import { fieldOf, filled } from '../records';
import type { Approval } from './approval';
import { ApprovalBlock } from './ApprovalBlock';
import { ClocksBlock, type RunningClock } from './ClocksBlock';
import { FieldsBlock } from './FieldsBlock';
import { TableBlock } from './TableBlock';
import { TimelineBlock } from './TimelineBlock';

const AttachmentsBlock = lazy(() => import('./AttachmentsBlock'));

interface Props {
  block: Block;
  record: Values;
  query: Values;
  changed: () => void;
}

/** One part of a record's page. If it fails, this part says so and the others stay. */
export function BlockView(props: Props) {
  const { t, locale } = useT();
  const { may } = useSession();
  const { block } = props;
  if (block.permission && !may(block.permission)) return null;
  if (block.kind === 'notice') return <Notice {...props} />;
  const title = say(block.title, locale);
  const flush = block.kind === 'table';
  return (
    <section className={flush ? 'card flush' : 'card'} aria-label={title || undefined}>
      <ErrorBoundary instead={(reason) => <p className="notice notice-bad">{t('error.section', { reason })}</p>}>
        <Suspense fallback={<Loading />}>
          <Body {...props} title={title} />
        </Suspense>
      </ErrorBoundary>
    </section>
  );
}

/** A hint of the record's own: one text, or several; nothing where it has none. */
function Notice({ block, record }: Props) {
  const { locale } = useT();
  const value = fieldOf(record, block.key ?? 'notice');
  const lines = [value ?? []].flat().map((line) => say(line as Text, locale)).filter(Boolean);
  if (lines.length === 0) return null;
  return (
    <div className={`notice notice-${block.tone ?? 'warn'} prose`}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </div>
  );
}

function Body({ block, record, query, changed, title }: Props & { title: string }) {
  const { t } = useT();
  const value = block.key ? fieldOf(record, block.key) : record;
  switch (block.kind) {
    case 'table':
      return <TableBlock block={block} record={record} query={query} changed={changed} />;
    case 'clocks':
      return <ClocksBlock title={title || t('clock.title')} source={address(block, record, query)} clocks={value as RunningClock[] | undefined} />;
    case 'approval':
      return (
        <ApprovalBlock
          title={title || t('approval.title')}
          approval={value as Approval | undefined}
          list={block.list}
          post={block.post}
          record={record}
          query={query}
          changed={changed}
        />
      );
    case 'timeline':
      return <TimelineBlock title={title || t('file.timeline')} source={address(block, record, query)} entries={value as never} />;
    case 'attachments':
      return (
        <AttachmentsBlock
          title={title || t('attachments.title')}
          type={block.type ?? ''}
          subject={decodeURIComponent(filled(block.subject ?? '{id}', record, query))}
        />
      );
    default:
      return (
        <>
          {title && <h2>{title}</h2>}
          <FieldsBlock columns={block.columns ?? []} record={record} />
        </>
      );
  }
}

function address({ source }: Block, record: Values, query: Values): string | null {
  return source ? filled(source, record, query) : null;
}
