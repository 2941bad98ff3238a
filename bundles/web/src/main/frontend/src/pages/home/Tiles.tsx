import { useState } from 'react';
import type { Figures, Indicator } from '../../api/types';
import { useResource } from '../../api/useResource';
import { say, useT } from '../../i18n';
import { firstFew, percent, shown } from './figures';

interface Props {
  indicators: Indicator[];
  division: string;
  chosen: string;
  choose: (id: string) => void;
  /** shows all at once, not the first few */
  all?: boolean;
}

/** One tile a figure, with its total for the place; the chosen one colours the map. */
export function Tiles({ indicators, division, chosen, choose, all = false }: Props) {
  const { t } = useT();
  const [more, setMore] = useState(all);
  const offered = more ? indicators : firstFew(indicators, chosen);
  const hidden = indicators.length - offered.length;
  return (
    <div className="tiles" role="group" aria-label={t('home.figure')}>
      {offered.map((indicator) => (
        <Tile
          key={indicator.id}
          indicator={indicator}
          division={division}
          pressed={indicator.id === chosen}
          choose={() => choose(indicator.id)}
        />
      ))}
      {hidden > 0 && (
        <button type="button" className="tile tile-more" onClick={() => setMore(true)}>
          {t('home.more', { count: hidden })}
        </button>
      )}
    </div>
  );
}

interface TileProps {
  indicator: Indicator;
  division: string;
  pressed: boolean;
  choose: () => void;
}

function Tile({ indicator, division, pressed, choose }: TileProps) {
  const { locale } = useT();
  const { data } = useResource<Figures>(`/api/indicators/${encodeURIComponent(indicator.id)}?division=${division}`);
  const total = data?.total;
  const share = indicator.unit === 'count' && total?.of ? percent(total.number / total.of) : null;
  return (
    <button type="button" className="tile" aria-pressed={pressed} onClick={choose}>
      <span className="muted">{say(indicator.title, locale)}</span>
      <strong className="number">{total ? shown(indicator, total) : '…'}</strong>
      {share && total?.number !== total?.of && <span className="muted small">{share}</span>}
    </button>
  );
}
