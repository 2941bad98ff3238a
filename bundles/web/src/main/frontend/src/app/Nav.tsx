import { Link, useLocation } from 'react-router';
import { say, useT } from '../i18n';
import { menuOf } from './home';
import { MenuIcon } from './icons';
import { useSession } from './session';

/** The menu as the server gave it: only what this person may open, and only modules that are on. */
export function Nav({ chosen }: { chosen?: () => void }) {
  const { t, locale } = useT();
  const { me } = useSession();
  const { pathname } = useLocation();
  const items = menuOf(me);
  const active = activePath(
    items.map((item) => item.path),
    pathname,
  );
  return (
    <nav aria-label={t('shell.navigation')}>
      <ul className="nav">
        {items.map((item) => (
          <li key={item.path}>
            <Link
              to={item.path}
              aria-current={item.path === active ? 'page' : undefined}
              onClick={chosen}
            >
              <MenuIcon name={item.icon} />
              {say(item.title, locale)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The menu entry that a page belongs to: the longest one that leads to it. */
export function activePath(paths: string[], pathname: string): string | undefined {
  return paths
    .filter((path) => pathname === path || (path !== '/' && pathname.startsWith(`${path}/`)))
    .sort((a, b) => b.length - a.length)[0];
}
