import { useNavigate } from 'react-router';
import type { Figures, Indicator, Page as Items, PageDescriptor } from '../../api/types';
import { useResource } from '../../api/useResource';
import { useSession } from '../../app/session';
import { say, useT } from '../../i18n';
import { levelOf, PROVINCE } from '../../ui/divisions';
import { Empty, Loading, ProblemNotice } from '../../ui/notices';
import { FigureTable } from '../home/FigureTable';
import { ProvinceMap } from '../home/ProvinceMap';

/** One indicator on the map, with its table twin. */
export default function IndicatorMap({ descriptor }: { descriptor: PageDescriptor }) {
  const { t, locale } = useT();
  const { me } = useSession();
  const navigate = useNavigate();
  const division = me.scope[0]?.code ?? PROVINCE;
  const indicators = useResource<Items<Indicator>>('/api/indicators');
  const figures = useResource<Figures>(`/api/indicators/${descriptor.indicator}?division=${division}`);
  const problem = indicators.error ?? figures.error;
  if (problem) return <ProblemNotice problem={problem} />;
  if (!indicators.data || !figures.data) return <Loading />;
  const indicator = indicators.data.items.find((one) => one.id === descriptor.indicator);
  if (!indicator) return <Empty title={t('home.noFigures')} />;
  const label = say(indicator.title, locale);
  const open = ({ code }: { code: string }) => void navigate(`/?division=${code}&figure=${indicator.id}`);
  return (
    <div className="split">
      {levelOf(division) === 'province' && (
        <section className="card map">
          <ProvinceMap indicator={indicator} label={label} items={figures.data.items} open={open} />
        </section>
      )}
      <section className="card flush">
        <FigureTable indicator={indicator} label={label} figures={figures.data} division={division} open={open} />
      </section>
    </div>
  );
}
