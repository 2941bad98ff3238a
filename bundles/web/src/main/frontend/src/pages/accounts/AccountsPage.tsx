import { PlusOutlined } from '@ant-design/icons';
import { Button, Input, Select } from 'antd';
import { useState } from 'react';
import { withQuery } from '../../api/http';
import type { Account } from '../../api/types';
import { useSession } from '../../app/session';
import { labelOf, useT } from '../../i18n';
import { Field } from '../../ui/Field';
import { Empty, Loading, ProblemNotice } from '../../ui/notices';
import { Page } from '../../ui/Page';
import { RecordTable } from '../../ui/RecordTable';
import { useFilters } from '../../ui/useFilters';
import { usePages } from '../../ui/usePages';
import { moment } from '../../ui/values';
import { AccountActions } from './AccountActions';
import { AccountDialog } from './AccountDialog';
import { InitialPassword } from './InitialPassword';
import { ROLES } from './roles';

const NAMES = ['q', 'role'] as const;
const TAGS = { active: 'tag tag-good', locked: 'tag tag-warn', closed: 'tag tag-plain' } as const;

/** The security administrator's page: one person, one account. */
export default function AccountsPage() {
  const { t } = useT();
  const { may } = useSession();
  const [filters, change] = useFilters(NAMES);
  const pages = usePages<Account>(withQuery('/api/accounts', { ...filters, total: true }));
  const [editing, setEditing] = useState<Account | 'new' | null>(null);
  const [told, setTold] = useState<{ username: string; password: string } | null>(null);

  return (
    <Page
      title={t('accounts.title')}
      text={t('accounts.text')}
      actions={
        may('accounts.write') && (
          <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => setEditing('new')}>
            {t('accounts.new')}
          </Button>
        )
      }
    >
      <section className="card filters" aria-label={t('children.filters')}>
        <Field label={t('common.search')} className="field-wide">
          {({ id }) => (
            <Input.Search
              id={id}
              key={filters.q}
              allowClear
              placeholder={t('accounts.q')}
              defaultValue={filters.q}
              enterButton={t('common.search')}
              onSearch={(q) => change({ q: q.trim() })}
            />
          )}
        </Field>
        <Field label={t('accounts.role')}>
          {({ id }) => (
            <Select
              id={id}
              allowClear
              placeholder={t('accounts.anyRole')}
              value={filters.role || undefined}
              options={ROLES.map((role) => ({ value: role, label: labelOf(t, 'role', role) }))}
              onChange={(role: string | undefined) => change({ role: role ?? '' })}
            />
          )}
        </Field>
      </section>
      {pages.problem && <ProblemNotice problem={pages.problem} />}
      <section className="card flush">
        {pages.loading && <Loading />}
        {!pages.loading && !pages.problem && pages.rows.length === 0 && (
          <Empty title={t('accounts.empty')} text={t('accounts.emptyText')} />
        )}
        {pages.rows.length > 0 && (
          <AccountTable
            pages={pages}
            actions={(account) =>
              may('accounts.write') && (
                <AccountActions
                  account={account}
                  edit={() => setEditing(account)}
                  changed={pages.reload}
                  tell={(password) => setTold({ username: account.username, password })}
                />
              )
            }
          />
        )}
      </section>
      {editing && (
        <AccountDialog
          account={editing === 'new' ? null : editing}
          close={() => setEditing(null)}
          saved={(username, password) => {
            setEditing(null);
            pages.reload();
            if (password) setTold({ username, password });
          }}
        />
      )}
      {told && <InitialPassword {...told} close={() => setTold(null)} />}
    </Page>
  );
}

interface TableProps {
  pages: ReturnType<typeof usePages<Account>>;
  actions: (account: Account) => React.ReactNode;
}

function AccountTable({ pages, actions }: TableProps) {
  const { t } = useT();
  return (
    <RecordTable
      label={t('accounts.title')}
      columns={[
        { key: 'realName', title: t('accounts.realName'), lead: true, cell: (account) => account.realName },
        { key: 'username', title: t('accounts.username'), cell: (account) => <span className="break">{account.username}</span> },
        { key: 'role', title: t('accounts.role'), cell: (account) => labelOf(t, 'role', account.role) },
        { key: 'division', title: t('accounts.division'), cell: (account) => account.divisionName },
        {
          key: 'state',
          title: t('accounts.state'),
          cell: (account) => <span className={TAGS[account.state]}>{labelOf(t, 'accountState', account.state)}</span>,
        },
        {
          key: 'lastSignInAt',
          title: t('accounts.lastSignIn'),
          cell: (account) => <span className="number">{moment(account.lastSignInAt) || t('accounts.never')}</span>,
        },
        { key: 'actions', title: '', cell: actions },
      ]}
      rows={pages.rows}
      rowKey={(account) => account.id}
      more={pages.more}
      busy={pages.busy}
      total={pages.total}
    />
  );
}
