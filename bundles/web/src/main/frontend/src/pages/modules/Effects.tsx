import type { SwitchPreview } from '../../api/types';
import { say, useT } from '../../i18n';

/** What a switch would mean for people, in numbers. */
export function Effects({ preview, on }: { preview: SwitchPreview; on: boolean }) {
  const { t, locale } = useT();
  const shown = preview.effects.filter((effect) => effect.count > 0 || effect.forbids);
  return (
    <div className="stack">
      {shown.length === 0 ? (
        <p className="muted">{t('modules.noEffects')}</p>
      ) : (
        <ul className="effects">
          {shown.map((effect, index) => (
            <li key={index} className={effect.forbids ? 'notice notice-bad' : 'notice'}>
              {!say(effect.text, locale).includes(String(effect.count)) && <strong className="number">{effect.count} </strong>}
              {say(effect.text, locale)}
            </li>
          ))}
        </ul>
      )}
      {!preview.allowed && (
        <div className="notice notice-bad" role="alert">
          {t('modules.forbids')}
        </div>
      )}
      {!on && <p className="muted">{t('modules.keepData')}</p>}
    </div>
  );
}
