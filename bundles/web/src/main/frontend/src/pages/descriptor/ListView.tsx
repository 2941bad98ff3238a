import { Link, useSearchParams } from 'react-router';
import { withQuery } from '../../api/http';
import type { PageDescriptor } from '../../api/descriptor';
import type { Values } from '../../api/types';
import { useSession } from '../../app/session';
import { say, useT } from '../../i18n';
import { Empty, Loading, ProblemNotice } from '../../ui/notices';
import { Page } from '../../ui/Page';
import { usePages } from '../../ui/usePages';
import { Actions, PrintButton } from './Actions';
import { CreateButton } from './CreateButton';
import { ExchangeButtons } from './ExchangeButtons';
import { FilterBar } from './FilterBar';
import { filled, linkTo } from './records';
import { RowActions } from './RowActions';
import { Rows } from './Rows';
import { Summary } from './Summary';
import { useQueryFilters } from './useQueryFilters';

/** A list of a module's records with its filters in the address. */
export function ListView({ descriptor }: { descriptor: PageDescriptor }) {
  const { t, locale } = useT();
  const [search] = useSearchParams();
  const [filters, change] = useQueryFilters(descriptor.filters);
  const query: Values = { ...Object.fromEntries(search), ...filters };
  const address = filled(descriptor.source ?? '', query);
  const pages = usePages<Values>(withQuery(address, { ...filters, total: descriptor.total ? true : undefined }));
  const filtered = (descriptor.filters ?? []).some((filter) => search.get(filter.key));
  const title = say(descriptor.title, locale);
  const create = createOf(descriptor);

  return (
    <Page
      title={title}
      text={say(descriptor.text, locale)}
      actions={
        <>
          {[descriptor.print ?? []].flat().map((print) => (
            <PrintButton key={print.kind} print={print} records={[query]} />
          ))}
          <ExchangeButtons descriptor={descriptor} parameters={filters} />
          <Actions actions={descriptor.actions} record={{}} query={query} changed={pages.reload} />
          {create && <CreateButton create={create} record={{}} query={query} saved={pages.reload} />}
        </>
      }
    >
      <FilterBar filters={descriptor.filters ?? []} values={filters} change={change} />
      <Summary counts={descriptor.summary} numbers={pages.first?.summary as Values | undefined} />
      {pages.problem && <ProblemNotice problem={pages.problem} />}
      {!pages.problem && (
        <section className="card flush">
          {pages.loading && <Loading />}
          {!pages.loading && pages.rows.length === 0 && (
            <Nothing
              descriptor={descriptor}
              query={query}
              reset={filtered ? () => change(Object.fromEntries(Object.keys(filters).map((name) => [name, '']))) : null}
            />
          )}
          {pages.rows.length > 0 && (
            <Rows
              parts={editable(descriptor)}
              label={title}
              rows={pages.rows}
              more={pages.more}
              busy={pages.busy}
              total={pages.total}
              after={(row) => <RowActions descriptor={descriptor} row={row} query={query} changed={pages.reload} />}
            />
          )}
          <span className="visually-hidden" role="status">
            {pages.loading ? '' : t('common.shown', { count: pages.rows.length })}
          </span>
        </section>
      )}
    </Page>
  );
}

/** A list whose descriptor names a form can be added to, and its rows edited, by who may write. */
function createOf({ create, form, save, writePermission }: PageDescriptor) {
  return create ?? (form && save ? { form, save, permission: writePermission } : undefined);
}

function editable(descriptor: PageDescriptor): PageDescriptor {
  const rowEdit = descriptor.form && descriptor.save && !descriptor.to;
  return rowEdit ? { ...descriptor, rowActions: [...(descriptor.rowActions ?? []), { title: '' }] } : descriptor;
}

interface NothingProps {
  descriptor: PageDescriptor;
  query: Values;
  reset: (() => void) | null;
}

function Nothing({ descriptor, query, reset }: NothingProps) {
  const { t, locale } = useT();
  const { may } = useSession();
  const next = descriptor.emptyTo;
  if (reset) {
    return (
      <Empty title={t('page.noMatch')} text={t('children.emptyText')}>
        <button type="button" className="link-button" onClick={reset}>
          {t('children.resetFilters')}
        </button>
      </Empty>
    );
  }
  return (
    <Empty title={say(descriptor.empty, locale) || t('page.empty')} text={say(descriptor.emptyText, locale) || t('page.emptyText')}>
      {next && (!next.permission || may(next.permission)) && <Link to={linkTo(next.to, query)}>{say(next.title, locale)}</Link>}
    </Empty>
  );
}
