import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import type { Division, Figure, Figures, Indicator, Page as Items } from '../../api/types';
import { useResource } from '../../api/useResource';
import { useSession } from '../../app/session';
import { say, useT } from '../../i18n';
import { below, levelOf, PROVINCE } from '../../ui/divisions';
import { Empty, Loading, ProblemNotice } from '../../ui/notices';
import { Page } from '../../ui/Page';
import { useFilters } from '../../ui/useFilters';
import { filled } from '../descriptor/records';
import { Crumbs } from './Crumbs';
import { FigureTable } from './FigureTable';
import { inOrder } from './figures';
import { ProvinceMap } from './ProvinceMap';
import { Tiles } from './Tiles';

const NAMES = ['division', 'figure'] as const;

interface Props {
  title: string;
  text?: string;
  /** the indicators shown; all, if not given */
  only?: string[];
  /** where a village leads to; the list of its children, if not given */
  leafTo?: string;
  /** shown above the figures of one's own area */
  above?: ReactNode;
}

/** Figures by place, from the caller's own area down to the villages. */
export function FiguresPage({ title, text, only, leafTo, above }: Props) {
  const { t, locale } = useT();
  const { me, may } = useSession();
  const own = me.scope[0]?.code ?? PROVINCE;
  const navigate = useNavigate();
  const [filters, setFilters] = useFilters(NAMES);
  const division = filters.division || own;
  const all = useResource<Items<Indicator>>('/api/indicators');
  const place = useResource<Division & { path: Division[] }>(`/api/divisions/${division}`);
  const indicators = all.data && inOrder(all.data.items.filter((one) => !only || only.includes(one.id)), only);
  const chosen = indicators?.find((one) => one.id === filters.figure) ?? indicators?.[0];
  const figures = useResource<Figures>(chosen ? `/api/indicators/${encodeURIComponent(chosen.id)}?division=${division}` : null);

  const open = ({ code }: { code: string }) => {
    if (below(levelOf(code)) !== null) setFilters({ division: code });
    else if (leafTo) void navigate(filled(leafTo, { code, division: code }));
    else if (may('registry.read')) void navigate(`/children?division=${code}`);
  };

  const problem = all.error ?? figures.error;
  return (
    <Page
      title={place.data && division !== own ? place.data.name : title}
      text={text ?? t('home.drill')}
      above={<Crumbs own={own} path={place.data?.path ?? []} go={(code) => setFilters({ division: code === own ? '' : code })} />}
    >
      {division === own && above}
      {problem && <ProblemNotice problem={problem} />}
      {indicators && indicators.length > 0 && (
        <Tiles indicators={indicators} all={only !== undefined} division={division} chosen={chosen?.id ?? ''} choose={(id) => setFilters({ figure: id })} />
      )}
      {indicators?.length === 0 && (
        <section className="card">
          <Empty title={t('home.noFigures')} text={t('home.noFiguresText')} />
        </section>
      )}
      {chosen && !problem && (
        <FigureView indicator={chosen} label={say(chosen.title, locale)} figures={figures.data} division={division} open={open} />
      )}
    </Page>
  );
}

interface ViewProps {
  indicator: Indicator;
  label: string;
  figures: Figures | undefined;
  division: string;
  open: (figure: Figure) => void;
}

function FigureView({ indicator, label, figures, division, open }: ViewProps) {
  const { t } = useT();
  if (!figures) return <Loading />;
  const table = (
    <section className="card flush">
      <FigureTable indicator={indicator} label={label} figures={figures} division={division} open={open} />
    </section>
  );
  if (levelOf(division) !== 'province') return table;
  return (
    <div className="split">
      <section className="card map" aria-label={t('home.map')}>
        <div className="card-head">
          <h2>{label}</h2>
          <span className="muted small">{t('home.updated')}</span>
        </div>
        <ProvinceMap indicator={indicator} label={label} items={figures.items} open={open} />
      </section>
      {table}
    </div>
  );
}
