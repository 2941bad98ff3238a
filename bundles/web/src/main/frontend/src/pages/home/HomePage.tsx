import { Navigate, useNavigate } from 'react-router';
import type { Division, Figure, Figures, Indicator, Page as Items } from '../../api/types';
import { useResource } from '../../api/useResource';
import { showsFigures } from '../../app/home';
import { useSession } from '../../app/session';
import { say, useT } from '../../i18n';
import { below, levelOf, PROVINCE } from '../../ui/divisions';
import { Empty, Loading, ProblemNotice } from '../../ui/notices';
import { Page } from '../../ui/Page';
import { useFilters } from '../../ui/useFilters';
import { Crumbs } from './Crumbs';
import { FigureTable } from './FigureTable';
import { ProvinceMap } from './ProvinceMap';
import { Tiles } from './Tiles';

/** Where the day starts: figures of the area for who may see them, the children of the village for its director. */
export default function HomePage() {
  const { me } = useSession();
  const own = me.scope[0]?.code ?? PROVINCE;
  if (!showsFigures(me)) return <Navigate to={me.menu.find((item) => item.path !== '/')?.path ?? '/profile'} replace />;
  return <FiguresPage own={own} />;
}

const NAMES = ['division', 'figure'] as const;

function FiguresPage({ own }: { own: string }) {
  const { t, locale } = useT();
  const { may } = useSession();
  const navigate = useNavigate();
  const [filters, setFilters] = useFilters(NAMES);
  const division = filters.division || own;
  const indicators = useResource<Items<Indicator>>('/api/indicators');
  const place = useResource<Division & { path: Division[] }>(`/api/divisions/${division}`);
  const chosen = indicators.data?.items.find((one) => one.id === filters.figure) ?? indicators.data?.items[0];
  const figures = useResource<Figures>(chosen ? `/api/indicators/${encodeURIComponent(chosen.id)}?division=${division}` : null);

  const open = ({ code }: { code: string }) => {
    if (below(levelOf(code)) === null) {
      if (may('registry.read')) void navigate(`/children?division=${code}`);
    } else {
      setFilters({ division: code });
    }
  };

  const problem = indicators.error ?? figures.error;
  return (
    <Page
      title={place.data && division !== own ? place.data.name : t('home.title')}
      text={t('home.drill')}
      above={<Crumbs own={own} path={place.data?.path ?? []} go={(code) => setFilters({ division: code === own ? '' : code })} />}
    >
      {problem && <ProblemNotice problem={problem} />}
      {indicators.data && (
        <Tiles
          indicators={indicators.data.items}
          division={division}
          chosen={chosen?.id ?? ''}
          choose={(id) => setFilters({ figure: id })}
        />
      )}
      {indicators.data?.items.length === 0 && (
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
