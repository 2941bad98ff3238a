import { Link } from 'react-router';
import { useSlot } from '../../app/slots';
import { MenuIcon } from '../../app/icons';
import { say, useT } from '../../i18n';
import { prefectureOf } from '../../ui/divisions';
import { linkTo } from '../descriptor/records';

/** What modules let one do for this child: record a visit, report, apply for a grant. */
export function ChildActions({ child, village }: { child: string; village: string }) {
  const { t, locale } = useT();
  const actions = useSlot('action', prefectureOf(village)).filter(({ descriptor }) => descriptor.slots?.includes('child.action'));
  if (actions.length === 0) return null;
  return (
    <nav className="child-actions" aria-label={t('file.actions')}>
      {actions.map(({ module, name, descriptor }) => (
        <Link
          key={`${module}/${name}`}
          to={linkTo(descriptor.to ?? '/', { child, id: child, village, division: village })}
          className={descriptor.tone === 'danger' ? 'child-action child-action-danger' : 'child-action'}
        >
          <MenuIcon name={descriptor.icon} />
          {say(descriptor.title, locale)}
        </Link>
      ))}
    </nav>
  );
}
