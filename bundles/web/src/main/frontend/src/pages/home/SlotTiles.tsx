import { Link } from 'react-router';
import type { PageDescriptor } from '../../api/descriptor';
import type { Text, Values } from '../../api/types';
import { useResource } from '../../api/useResource';
import { useSession } from '../../app/session';
import { useSlot } from '../../app/slots';
import { say, useT } from '../../i18n';
import { fieldOf, filled, linkTo } from '../descriptor/records';

/** The figures that modules put on the home page. */
export function SlotTiles() {
  const { t } = useT();
  const tiles = useSlot('tile');
  if (tiles.length === 0) return null;
  return (
    <div className="tiles" role="group" aria-label={t('home.now')}>
      {tiles.map(({ module, name, descriptor }) => (
        <SlotTile key={`${module}/${name}`} descriptor={descriptor} />
      ))}
    </div>
  );
}

/** One figure, with its whole and a line of words; not shown where its module has nothing to say to this person. */
function SlotTile({ descriptor }: { descriptor: PageDescriptor }) {
  const { locale } = useT();
  const { me } = useSession();
  const own = { division: me.scope[0]?.code ?? '', account: me.account.id };
  const { data, error } = useResource<Values>(filled(descriptor.source ?? '', own));
  if (error) return null;
  const value = data && fieldOf(data, descriptor.value ?? 'value');
  const whole = data && descriptor.of ? fieldOf(data, descriptor.of) : null;
  const line = data && say(fieldOf(data, descriptor.line ?? (typeof descriptor.text === 'string' ? descriptor.text : '')) as Text | undefined, locale);
  const plain = line && !whole && Number(value) === 0;
  const body = (
    <>
      <span className="muted">{say(descriptor.title, locale)}</span>
      <strong className={plain ? undefined : 'number'}>
        {data ? (plain ? line : shown(value)) : '…'}
        {whole !== null && whole !== undefined && <span className="muted tile-of"> / {shown(whole)}</span>}
      </strong>
      {line && !plain && <span className="muted small">{line}</span>}
    </>
  );
  const look = `tile tile-${toneOf(descriptor, Number(value))}`;
  return descriptor.to ? (
    <Link to={linkTo(descriptor.to, data ?? {}, own)} className={look}>
      {body}
    </Link>
  ) : (
    <div className={look}>{body}</div>
  );
}

export function toneOf({ tone }: PageDescriptor, value: number): 'bad' | 'warn' | 'plain' {
  if (typeof tone !== 'object') return 'plain';
  if (tone.bad !== undefined && value >= tone.bad) return 'bad';
  return tone.warn !== undefined && value >= tone.warn ? 'warn' : 'plain';
}

const shown = (value: unknown): string => (typeof value === 'number' ? value.toLocaleString('en-US') : String(value ?? '—'));
