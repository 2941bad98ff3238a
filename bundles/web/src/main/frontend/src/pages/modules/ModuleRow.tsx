import { Button } from 'antd';
import type { ModuleItem } from '../../api/types';
import { labelOf, useT } from '../../i18n';
import { moment, personName } from '../../ui/values';
import { nameOf } from './provider';

interface Props {
  module: ModuleItem;
  /** opens the switch; null for who may only look */
  choose: ((on: boolean) => void) | null;
}

export function ModuleRow({ module, choose }: Props) {
  const { t } = useT();
  const optional = module.kind === 'optional';
  const several = module.providers.length > 1;
  return (
    <article className="module">
      <div>
        <h2>
          {module.title} <span className="tag tag-plain">{t(`modules.${module.kind}`)}</span>
        </h2>
        <p className="muted">{module.description}</p>
        {module.clauses.length > 0 && (
          <p className="muted small">{t('modules.clause', { clauses: module.clauses.join('、') })}</p>
        )}
      </div>
      <div>
        <State module={module} />
        <div className="muted small">{labelOf(t, 'choice', module.reason)}</div>
        {module.changedAt && (
          <div className="small">
            <div className="muted number">{t('modules.changed', { date: moment(module.changedAt), name: personName(t, module.changedBy) })}</div>
            {module.why && <div>{module.why}</div>}
            {module.document && <div className="muted">{module.document}</div>}
          </div>
        )}
      </div>
      <Providers module={module} />
      <div className="actions">
        {choose && optional && (
          <Button type={module.on ? 'default' : 'primary'} onClick={() => choose(!module.on)} disabled={module.providers.length === 0}>
            {module.on ? t('modules.turnOff') : t('modules.turnOn')}
          </Button>
        )}
        {choose && several && module.on && <Button onClick={() => choose(true)}>{t('modules.change')}</Button>}
        {choose && !optional && !several && <span className="muted small">{t('modules.coreText')}</span>}
      </div>
    </article>
  );
}

function State({ module }: { module: ModuleItem }) {
  const { t } = useT();
  if (!module.on) return <span className="tag tag-plain">{t('modules.off')}</span>;
  if (!module.ready) return <span className="tag tag-bad">{t('modules.notReady')}</span>;
  return <span className="tag tag-good">{t('modules.on')}</span>;
}

function Providers({ module }: { module: ModuleItem }) {
  const { t } = useT();
  if (module.providers.length === 0) return <div className="muted">{t('modules.noProvider')}</div>;
  return (
    <dl className="providers">
      {module.providers.map((provider) => {
        const serving = provider.id === module.provider?.id && provider.version === module.provider.version;
        return (
          <div key={`${provider.id} ${provider.version}`}>
            <dt>{serving ? <strong>{nameOf(provider)}</strong> : nameOf(provider)}</dt>
            <dd className="muted small">
              {labelOf(t, 'moduleState', provider.state)}
              {provider.reason && <div className="warn">{provider.reason}</div>}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
