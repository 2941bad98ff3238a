import { useMemo, useState } from 'react';
import type { Figure, Indicator } from '../../api/types';
import { useResource } from '../../api/useResource';
import { useT } from '../../i18n';
import { Loading } from '../../ui/notices';
import { classBounds, classOf, shown, valueOf } from './figures';
import { outlines, SIZE, type Area, type Outlines } from './outlines';

interface Props {
  indicator: Indicator;
  label: string;
  items: Figure[];
  open: (figure: Figure) => void;
}

/** The prefectures coloured by a figure; each can be opened by mouse and by key. */
export function ProvinceMap({ indicator, label, items, open }: Props) {
  const { t } = useT();
  const { data, error } = useResource<Outlines>('/ui/geo/yunnan.json');
  const areas = useMemo(() => (data ? outlines(data) : []), [data]);
  const [pointed, setPointed] = useState<Figure | null>(null);

  if (error) return <p className="muted">{t('home.noMap')}</p>;
  if (!data) return <Loading />;

  const byCode = new Map(items.map((item) => [item.code, item]));
  const values = items.map((item) => valueOf(indicator, item)).filter((value) => value !== null);
  const bounds = classBounds(values);
  const classFor = ({ code }: Area): string => {
    const figure = byCode.get(code);
    const value = figure ? valueOf(indicator, figure) : null;
    return value === null ? 'qx' : `q${classOf(bounds, value)}`;
  };

  return (
    <>
      <svg viewBox={`0 0 ${SIZE.width} ${SIZE.height}`} role="group" aria-label={t('home.mapLabel', { figure: label })}>
        {areas.map((area) => {
          const figure = byCode.get(area.code);
          const name = figure ? `${figure.name} ${shown(indicator, figure)}` : area.name;
          return (
            <a
              key={area.code}
              role="button"
              tabIndex={0}
              aria-label={name}
              onClick={() => figure && open(figure)}
              onKeyDown={(event) => {
                if (figure && (event.key === 'Enter' || event.key === ' ')) {
                  event.preventDefault();
                  open(figure);
                }
              }}
              onPointerEnter={() => setPointed(figure ?? null)}
              onPointerLeave={() => setPointed(null)}
            >
              <path d={area.path} className={classFor(area)} />
            </a>
          );
        })}
        <g aria-hidden>
          {areas.map((area) => (
            <text key={area.code} x={area.x} y={area.y} className={`on-${classFor(area)}`}>
              {area.short}
            </text>
          ))}
        </g>
      </svg>
      <p className="map-note number" aria-hidden>
        {pointed ? `${pointed.name}：${shown(indicator, pointed)}` : '\u00a0'}
      </p>
      <Legend indicator={indicator} bounds={bounds} lowest={Math.min(...values)} />
    </>
  );
}

function Legend({ indicator, bounds, lowest }: { indicator: Indicator; bounds: number[]; lowest: number }) {
  const say = (value: number) =>
    indicator.unit === 'count' ? value.toLocaleString('en-US') : `${(value * 100).toFixed(1)}%`;
  return (
    <ul className="legend">
      {bounds.map((bound, index) => (
        <li key={bound}>
          <svg viewBox="0 0 14 14" aria-hidden>
            <rect width="14" height="14" rx="3" className={`q${index + 5 - bounds.length}`} />
          </svg>
          <span className="number">
            {index === 0 ? say(lowest) : `> ${say(bounds[index - 1]!)}`} – {say(bound)}
          </span>
        </li>
      ))}
    </ul>
  );
}
