import { useNavigate } from 'react-router';
import type { Figure, Figures, Indicator } from '../../api/types';
import { useSession } from '../../app/session';
import { labelOf, useT } from '../../i18n';
import { below, levelOf } from '../../ui/divisions';
import { ranked, shown, valueOf } from './figures';

interface Props {
  indicator: Indicator;
  label: string;
  figures: Figures;
  division: string;
  open: (figure: Figure) => void;
}

/** The table twin of the map, and the only view below the prefectures: ranked, with bars. */
export function FigureTable({ indicator, label, figures, division, open }: Props) {
  const { t } = useT();
  const { may } = useSession();
  const navigate = useNavigate();
  const level = below(levelOf(division)) ?? 'village';
  const share = indicator.unit === 'share';
  const rows = ranked(indicator, figures.items);
  const most = Math.max(0, ...rows.map((row) => valueOf(indicator, row) ?? 0));

  return (
    <table className="table">
      <caption className="visually-hidden">{label}</caption>
      <thead>
        <tr>
          <th scope="col">{labelOf(t, 'level', level)}</th>
          <th scope="col" className="right">
            {share ? t('home.share') : t('home.number')}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <td>
              <button type="button" className="link-button" onClick={() => open(row)}>
                {row.name}
              </button>
              <Bar part={most > 0 ? (valueOf(indicator, row) ?? 0) / most : 0} />
            </td>
            <td className="right number">
              {shown(indicator, row)}
              {share && row.of !== null && (
                <div className="muted small">{t('home.of', { number: row.number, of: row.of })}</div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td>
            <strong>{t('home.whole')}</strong>{' '}
            {may('registry.read') && (
              <button type="button" className="link-button" onClick={() => void navigate(`/children?division=${division}`)}>
                {t('home.children')}
              </button>
            )}
          </td>
          <td className="right number">
            <strong>{shown(indicator, figures.total)}</strong>
          </td>
        </tr>
      </tfoot>
    </table>
  );
}

function Bar({ part }: { part: number }) {
  return (
    <span className="bar" aria-hidden>
      <span style={{ width: `${Math.round(part * 100)}%` }} />
    </span>
  );
}
