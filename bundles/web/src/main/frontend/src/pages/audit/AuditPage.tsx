import { SafetyCertificateOutlined } from '@ant-design/icons';
import { Button, DatePicker, Input } from 'antd';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { post, withQuery } from '../../api/http';
import type { Problem } from '../../api/problem';
import type { AuditItem } from '../../api/types';
import { asProblem } from '../../api/useResource';
import { labelOf, useT } from '../../i18n';
import { Field } from '../../ui/Field';
import { Empty, Loading, ProblemNotice } from '../../ui/notices';
import { Page } from '../../ui/Page';
import { RecordTable } from '../../ui/RecordTable';
import { useFilters } from '../../ui/useFilters';
import { usePages } from '../../ui/usePages';
import { moment, personName } from '../../ui/values';

const NAMES = ['from', 'to', 'actor', 'action', 'subject'] as const;
const ZONE = '+08:00';

/** The audit administrator's page: who did what and when, and whether the log is whole. */
export default function AuditPage() {
  const { t } = useT();
  const [filters, change] = useFilters(NAMES);
  const pages = usePages<AuditItem>(withQuery('/api/audit', { ...filters, ...range(filters) }));
  return (
    <Page title={t('audit.title')} text={t('audit.text')}>
      <Verification />
      <section className="card filters" aria-label={t('children.filters')}>
        {(['from', 'to'] as const).map((end) => (
          <Field key={end} label={t(`audit.${end}`)}>
            {({ id }) => (
              <DatePicker
                id={id}
                value={filters[end] ? dayjs(filters[end]) : null}
                onChange={(date) => change({ [end]: date ? date.format('YYYY-MM-DD') : '' })}
                placeholder="YYYY-MM-DD"
              />
            )}
          </Field>
        ))}
        {(['actor', 'action'] as const).map((name) => (
          <Field key={name} label={t(`audit.${name}`)}>
            {({ id }) => (
              <Input.Search
                id={id}
                key={filters[name]}
                allowClear
                defaultValue={filters[name]}
                enterButton={t('common.search')}
                onSearch={(text) => change({ [name]: text.trim() })}
              />
            )}
          </Field>
        ))}
      </section>
      {pages.problem && <ProblemNotice problem={pages.problem} />}
      <section className="card flush">
        {pages.loading && <Loading />}
        {!pages.loading && !pages.problem && pages.rows.length === 0 && (
          <Empty title={t('audit.empty')} text={t('audit.emptyText')} />
        )}
        {pages.rows.length > 0 && <Entries pages={pages} />}
      </section>
    </Page>
  );
}

/** Whole days as instants: from the first one's midnight to the one after the last. */
export function range({ from, to }: { from: string; to: string }): { from: string; to: string } {
  return {
    from: from && new Date(`${from}T00:00:00${ZONE}`).toISOString(),
    to: to && new Date(Date.parse(`${to}T00:00:00${ZONE}`) + 86_400_000).toISOString(),
  };
}

function subjectOf(t: TFunction, { subjectType, subject }: AuditItem): string {
  return [subjectType && labelOf(t, 'subject', subjectType), subject].filter(Boolean).join(' ');
}

function Entries({ pages }: { pages: ReturnType<typeof usePages<AuditItem>> }) {
  const { t } = useT();
  return (
    <RecordTable
      label={t('audit.title')}
      columns={[
        { key: 'at', title: t('audit.at'), cell: (entry) => <span className="number nowrap">{moment(entry.at)}</span> },
        {
          key: 'actor',
          title: t('audit.actor'),
          lead: true,
          cell: (entry) => (
            <>
              {personName(t, entry.actorName)}{' '}
              {entry.actorRole && entry.actorRole !== 'system' && <span className="muted small">{labelOf(t, 'role', entry.actorRole)}</span>}
            </>
          ),
        },
        { key: 'action', title: t('audit.action'), cell: (entry) => labelOf(t, 'action', entry.action) },
        {
          key: 'subject',
          title: t('audit.subject'),
          cell: (entry) => <span className="break">{subjectOf(t, entry)}</span>,
        },
        { key: 'detail', title: t('audit.detail'), cell: (entry) => <span className="break">{entry.detail}</span> },
      ]}
      rows={pages.rows}
      rowKey={(entry, index) => `${entry.at} ${index}`}
      more={pages.more}
      busy={pages.busy}
    />
  );
}

interface Verdict {
  entries: number;
  chainedTo: number;
  head: string | null;
  ok: boolean;
  firstBad: { seq: number; reason: string } | null;
}

function Verification() {
  const { t } = useT();
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  const verify = async () => {
    setBusy(true);
    try {
      setProblem(null);
      setVerdict(await post<Verdict>('/api/audit/verify'));
    } catch (failure) {
      setProblem(asProblem(failure));
    } finally {
      setBusy(false);
    }
  };

  return (
    <section className="card stack">
      <div className="actions">
        <Button type="primary" icon={<SafetyCertificateOutlined aria-hidden />} loading={busy} onClick={() => void verify()}>
          {busy ? t('audit.verifying') : t('audit.verify')}
        </Button>
      </div>
      {problem && <ProblemNotice problem={problem} />}
      {verdict && (
        <div className={verdict.ok ? 'notice notice-good' : 'notice notice-bad'} role="status">
          <strong>
            {verdict.ok ? t('audit.ok', { entries: verdict.entries }) : t('audit.bad', { firstBad: verdict.firstBad?.seq ?? 0 })}
          </strong>
          <p className="break">
            {t('audit.chained', { chainedTo: verdict.chainedTo })}
            {verdict.head && ` · ${t('audit.head', { head: verdict.head })}`}
          </p>
        </div>
      )}
    </section>
  );
}
