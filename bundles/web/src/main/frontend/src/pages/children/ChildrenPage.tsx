import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import { withQuery } from '../../api/http';
import type { ChildRow } from '../../api/types';
import { useSession } from '../../app/session';
import { labelOf, useT } from '../../i18n';
import { levelOf } from '../../ui/divisions';
import { Empty, Loading, ProblemNotice } from '../../ui/notices';
import { Page } from '../../ui/Page';
import { RecordTable, type TableColumn } from '../../ui/RecordTable';
import { useFilters } from '../../ui/useFilters';
import { usePages } from '../../ui/usePages';
import { CodeLabel, day } from '../../ui/values';
import { ChildFilters, FILTERS } from './ChildFilters';
import { ExportButton } from './ExportButton';

/** The children this person may see, found by name, initials, ID number, category and place. */
export default function ChildrenPage() {
  const { t } = useT();
  const { me, may } = useSession();
  const navigate = useNavigate();
  const [filters, setFilters] = useFilters(FILTERS);
  const pages = usePages<ChildRow>(withQuery('/api/registry/children', { ...filters, total: true }));
  const village = levelOf(me.scope[0]?.code ?? '530000000000') === 'village';
  const filtered = FILTERS.some((name) => filters[name] !== '');

  return (
    <Page
      title={village ? t('children.mine') : t('children.title')}
      text={village ? (me.account.divisionName ?? undefined) : undefined}
      actions={
        <>
          {may('registry.export') && <ExportButton filters={filters} />}
          {may('registry.import') && (
            <Button icon={<UploadOutlined aria-hidden />} onClick={() => void navigate('/children/import')}>
              {t('children.import')}
            </Button>
          )}
          {may('registry.write') && (
            <Button type="primary" icon={<PlusOutlined aria-hidden />} onClick={() => void navigate('/children/new')}>
              {t('children.new')}
            </Button>
          )}
        </>
      }
    >
      <ChildFilters key={filters.q} filters={filters} change={setFilters} village={village} />
      {pages.problem && <ProblemNotice problem={pages.problem} />}
      <section className="card flush">
        {pages.loading && <Loading />}
        {!pages.loading && pages.rows.length === 0 && !pages.problem && (
          <NoChildren filtered={filtered} reset={() => setFilters({ q: '', division: '', category: '', active: '' })} />
        )}
        {pages.rows.length > 0 && <ChildTable pages={pages} village={village} />}
      </section>
    </Page>
  );
}

function ChildTable({ pages, village }: { pages: ReturnType<typeof usePages<ChildRow>>; village: boolean }) {
  const { t } = useT();
  const columns: TableColumn<ChildRow>[] = [
    {
      key: 'name',
      title: t('children.name'),
      lead: true,
      cell: (child) => <Link to={`/children/${child.id}`}>{child.name}</Link>,
    },
    { key: 'sex', title: t('children.sex'), brief: true, cell: (child) => labelOf(t, 'sex', child.sex) },
    {
      key: 'age',
      title: t('children.age'),
      brief: true,
      cell: (child) => (child.age === null ? '' : t('children.years', { count: child.age })),
    },
    { key: 'place', title: t('children.place'), cell: (child) => child.place },
    { key: 'categories', title: t('children.category'), brief: true, cell: (child) => <Categories codes={child.categories} /> },
    { key: 'confirmedOn', title: t('children.confirmed'), cell: (child) => <Confirmed child={child} /> },
  ];
  return (
    <RecordTable
      label={t('children.title')}
      columns={columns.filter((column) => !(village && column.key === 'place'))}
      rows={pages.rows}
      rowKey={(child) => child.id}
      more={pages.more}
      busy={pages.busy}
      total={pages.total}
    />
  );
}

function Categories({ codes }: { codes: string[] }) {
  return (
    <span className="tags">
      {codes.map((code) => (
        <span key={code} className="tag">
          <CodeLabel list="category" code={code} />
        </span>
      ))}
    </span>
  );
}

function Confirmed({ child }: { child: ChildRow }) {
  const { t } = useT();
  return (
    <span className="tags">
      <span className="number">{child.confirmedOn ? day(child.confirmedOn) : t('children.never')}</span>
      {child.stale && <span className="tag tag-warn">{t('children.stale')}</span>}
    </span>
  );
}

function NoChildren({ filtered, reset }: { filtered: boolean; reset: () => void }) {
  const { t } = useT();
  const { may } = useSession();
  if (filtered) {
    return (
      <Empty title={t('children.empty')} text={t('children.emptyText')}>
        <Button onClick={reset}>{t('children.resetFilters')}</Button>
      </Empty>
    );
  }
  return (
    <Empty title={t('children.emptyAll')} text={may('registry.write') ? t('children.emptyAllText') : t('children.emptyRead')}>
      {may('registry.write') && <Link to="/children/new">{t('children.new')}</Link>}
      {may('registry.import') && <Link to="/children/import">{t('children.import')}</Link>}
    </Empty>
  );
}
