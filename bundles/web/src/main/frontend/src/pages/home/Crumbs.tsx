import type { Division } from '../../api/types';
import { useT } from '../../i18n';

interface Props {
  own: string;
  /** from the province down to the place shown */
  path: Division[];
  go: (code: string) => void;
}

/** The way from the caller's own area to the place shown. */
export function Crumbs({ own, path, go }: Props) {
  const { t } = useT();
  const start = path.findIndex((place) => place.code === own);
  const shown = path.slice(Math.max(start, 0));
  if (shown.length < 2) return null;
  return (
    <nav aria-label={t('home.place')}>
      <ol className="crumbs">
        {shown.map((place, index) => (
          <li key={place.code}>
            {index === shown.length - 1 ? (
              <span aria-current="location">{place.name}</span>
            ) : (
              <button type="button" className="link-button" onClick={() => go(place.code)}>
                {place.name}
              </button>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}
