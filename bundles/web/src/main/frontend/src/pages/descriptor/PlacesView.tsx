import { Select } from 'antd';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import type { Column, PageDescriptor } from '../../api/descriptor';
import { withQuery } from '../../api/http';
import type { Division, Figure, Indicator, Page as Items, Values } from '../../api/types';
import { useResource } from '../../api/useResource';
import { useSession } from '../../app/session';
import { labelOf, say, useT } from '../../i18n';
import { below, levelOf, PROVINCE } from '../../ui/divisions';
import { Empty, Loading, ProblemNotice } from '../../ui/notices';
import { Page } from '../../ui/Page';
import { RecordTable, type TableColumn } from '../../ui/RecordTable';
import { useFilters } from '../../ui/useFilters';
import { moment } from '../../ui/values';
import { Crumbs } from '../home/Crumbs';
import { ProvinceMap } from '../home/ProvinceMap';
import { PrintButton } from './Actions';
import { cellOf } from './cells';
import { ExchangeButtons } from './ExchangeButtons';
import { FilterBar } from './FilterBar';
import { figuresOf, sortedBy } from './places';
import { filled } from './records';
import { useQueryFilters } from './useQueryFilters';

interface Places extends Items<Values> {
  total?: never;
  totals?: Values;
  asOf?: string;
}

const NAMES = ['division', 'column'] as const;

/** Several numbers by place: a map of one of them, a table of all, each place leading to those below it. */
export default function PlacesView({ descriptor }: { descriptor: PageDescriptor }) {
  const { t, locale } = useT();
  const { me } = useSession();
  const own = me.scope[0]?.code ?? PROVINCE;
  const navigate = useNavigate();
  const [at, go] = useFilters(NAMES);
  const [filters, change] = useQueryFilters(descriptor.filters);
  const division = at.division || own;
  const address = filled(descriptor.source ?? '', { ...filters, division });
  const places = useResource<Places>(withQuery(address, filters));
  const place = useResource<Division & { path: Division[] }>(`/api/divisions/${division}`);
  const columns = descriptor.columns ?? [];
  const chosen = columns.find((column) => column.key === at.column) ?? columns[0];

  const open = ({ code }: { code: string }) => {
    if (below(levelOf(code)) !== null) go({ division: code });
    else if (descriptor.leafTo) void navigate(filled(descriptor.leafTo, { ...filters, code, division: code }));
  };

  const title = say(descriptor.title, locale);
  return (
    <Page
      title={place.data && division !== own ? `${title} · ${place.data.name}` : title}
      text={places.data?.asOf ? t('places.asOf', { date: moment(places.data.asOf) }) : say(descriptor.text, locale)}
      above={<Crumbs own={own} path={place.data?.path ?? []} go={(code) => go({ division: code === own ? '' : code })} />}
      actions={
        <>
          {[descriptor.print ?? []].flat().map((print) => (
            <PrintButton key={print.kind} print={print} records={[{ ...filters, division }]} />
          ))}
          <ExchangeButtons descriptor={descriptor} parameters={{ ...filters, division }} />
        </>
      }
    >
      <FilterBar filters={descriptor.filters ?? []} values={filters} change={change} />
      {places.error && <ProblemNotice problem={places.error} />}
      {places.loading && <Loading />}
      {places.data && chosen && (
        <Drawn descriptor={descriptor} places={places.data} division={division} chosen={chosen} choose={(column) => go({ column })} open={open} />
      )}
    </Page>
  );
}

interface DrawnProps {
  descriptor: PageDescriptor;
  places: Places;
  division: string;
  chosen: Column;
  choose: (column: string) => void;
  open: (place: { code: string }) => void;
}

function Drawn({ descriptor, places, division, chosen, choose, open }: DrawnProps) {
  const { t, locale } = useT();
  const title = say(chosen.title, locale);
  const figures = useMemo(() => figuresOf(places.items, chosen), [places.items, chosen]);
  if (places.items.length === 0) return <Empty title={say(descriptor.empty, locale) || t('page.empty')} />;
  const indicator: Indicator = { id: chosen.key, module: '', title, unit: chosen.kind === 'percent' ? 'share' : 'count' };
  const table = (
    <section className="card flush">
      <PlaceTable descriptor={descriptor} places={places} division={division} chosen={chosen} choose={choose} open={open} />
    </section>
  );
  if (levelOf(division) !== 'province') return table;
  return (
    <>
      <section className="card map" aria-label={t('home.map')}>
        <div className="card-head">
          <h2>{title}</h2>
          <Select
            aria-label={t('home.figure')}
            value={chosen.key}
            popupMatchSelectWidth={false}
            options={(descriptor.columns ?? []).map((column) => ({ value: column.key, label: say(column.title, locale) }))}
            onChange={choose}
          />
        </div>
        <ProvinceMap indicator={indicator} label={title} items={figures} open={(figure: Figure) => open(figure)} />
      </section>
      {table}
    </>
  );
}

function PlaceTable({ descriptor, places, division, chosen, choose, open }: DrawnProps) {
  const { t, locale } = useT();
  const level = below(levelOf(division)) ?? 'village';
  const leaf = below(level) === null && !descriptor.leafTo;
  const rows = sortedBy(places.items, chosen);
  const totals = places.totals;
  const columns: TableColumn<Values>[] = [
    {
      key: 'name',
      title: labelOf(t, 'level', level),
      lead: true,
      cell: (row) =>
        leaf || row.code === undefined ? (
          <strong>{String(row.name)}</strong>
        ) : (
          <button type="button" className="link-button" onClick={() => open(row as { code: string })}>
            {String(row.name)}
          </button>
        ),
    },
    ...(descriptor.columns ?? []).map((column) => ({
      key: column.key,
      title: say(column.title, locale),
      right: true,
      head: (
        <button type="button" className="link-button" aria-pressed={column.key === chosen.key} onClick={() => choose(column.key)}>
          {say(column.title, locale)}
        </button>
      ),
      cell: (row: Values) => cellOf(column, row) ?? t('common.none'),
    })),
  ];
  return (
    <RecordTable
      label={say(descriptor.title, locale)}
      columns={columns}
      rows={totals ? [...rows, { ...totals, name: t('home.whole') }] : rows}
      rowKey={(row) => String(row.code ?? ' total')}
    />
  );
}
