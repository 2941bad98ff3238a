import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, TooltipComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { useEffect, useRef } from 'react';
import { useSearchParams } from 'react-router';
import type { Column, PageDescriptor } from '../../api/descriptor';
import { withQuery } from '../../api/http';
import type { Page as Items, Values } from '../../api/types';
import { useResource } from '../../api/useResource';
import { useLook } from '../../app/look';
import { say, useT } from '../../i18n';
import { Empty, Loading, ProblemNotice } from '../../ui/notices';
import { RecordTable } from '../../ui/RecordTable';
import { Page } from '../../ui/Page';
import { columnsOf } from './cells';
import { FilterBar } from './FilterBar';
import { filled } from './records';
import { useQueryFilters } from './useQueryFilters';

use([BarChart, LineChart, GridComponent, TooltipComponent, AriaComponent, SVGRenderer]);

/** Records as bars or lines, the first column along the axis, the number columns as series; with a table twin. */
export default function ChartView({ descriptor }: { descriptor: PageDescriptor }) {
  const { locale } = useT();
  const [query] = useSearchParams();
  const [filters, change] = useQueryFilters(descriptor.filters);
  const address = filled(descriptor.source ?? '', { ...Object.fromEntries(query), ...filters });
  const read = useResource<Items<Values>>(withQuery(address, filters));
  return (
    <Page title={say(descriptor.title, locale)} text={say(descriptor.text, locale)}>
      <FilterBar filters={descriptor.filters ?? []} values={filters} change={change} />
      {read.error && <ProblemNotice problem={read.error} />}
      {read.loading && <Loading />}
      {read.data && <Drawn descriptor={descriptor} rows={read.data.items} />}
    </Page>
  );
}

function Drawn({ descriptor, rows }: { descriptor: PageDescriptor; rows: Values[] }) {
  const { t, locale } = useT();
  const title = say(descriptor.title, locale);
  if (rows.length === 0) return <Empty title={say(descriptor.empty, locale) || t('page.empty')} />;
  return (
    <>
      <section className="card">
        <Chart columns={descriptor.columns ?? []} rows={rows} kind={descriptor.chart ?? 'bar'} title={title} />
      </section>
      <section className="card flush">
        <RecordTable
          label={title}
          columns={columnsOf(descriptor, locale)}
          rows={rows}
          rowKey={(row, index) => String(row.id ?? index)}
        />
      </section>
    </>
  );
}

interface ChartProps {
  columns: Column[];
  rows: Values[];
  kind: 'bar' | 'line';
  title: string;
}

function Chart({ columns, rows, kind, title }: ChartProps) {
  const { locale } = useT();
  const { look } = useLook();
  const place = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!place.current) return;
    const chart = init(place.current, look.dark ? 'dark' : undefined, { renderer: 'svg' });
    const [axis, ...rest] = columns;
    chart.setOption({
      backgroundColor: 'transparent',
      aria: { enabled: true },
      tooltip: { trigger: 'axis' },
      grid: { left: 8, right: 8, top: 24, bottom: 8, containLabel: true },
      xAxis: { type: 'category', data: rows.map((row) => String(row[axis?.key ?? ''] ?? '')) },
      yAxis: { type: 'value' },
      series: rest
        .filter((column) => column.kind === 'number' || column.kind === 'money' || column.kind === 'percent')
        .map((column) => ({
          type: kind,
          name: say(column.title, locale),
          data: rows.map((row) => Number(row[column.key] ?? 0)),
        })),
    });
    const fit = () => chart.resize();
    window.addEventListener('resize', fit);
    return () => {
      window.removeEventListener('resize', fit);
      chart.dispose();
    };
  }, [columns, rows, kind, locale, look.dark]);

  return <div ref={place} className="chart" role="img" aria-label={title} />;
}
