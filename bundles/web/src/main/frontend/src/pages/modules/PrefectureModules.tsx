import { useState } from 'react';
import { Link } from 'react-router';
import type { Division, ModuleItem, Page as Items } from '../../api/types';
import { useResource } from '../../api/useResource';
import { useSession } from '../../app/session';
import { useT } from '../../i18n';
import { Loading, ProblemNotice } from '../../ui/notices';
import { Page } from '../../ui/Page';
import { ModuleRow } from './ModuleRow';
import { SwitchDialog } from './SwitchDialog';
import { SwitchHistory } from './SwitchHistory';

/** A prefecture's modules: who provides each, how it stands and why; switching; and who switched what before. */
export function PrefectureModules({ prefecture }: { prefecture: string }) {
  const { t } = useT();
  const { me, may } = useSession();
  const modules = useResource<Items<ModuleItem>>(`/api/prefectures/${prefecture}/modules`);
  const place = useResource<Division>(`/api/divisions/${prefecture}00000000`);
  const [chosen, setChosen] = useState<{ module: ModuleItem; on: boolean } | null>(null);
  const [turn, setTurn] = useState(0);
  const name = place.data?.name ?? prefecture;
  const maySwitch = may('modules.switch');
  const order = { optional: 0, core: 1, ground: 2 };
  const items = [...(modules.data?.items ?? [])].sort((a, b) => order[a.kind] - order[b.kind]);

  return (
    <Page
      title={`${name} · ${t('modules.title')}`}
      text={t('modules.text')}
      above={
        me.prefecture === null && (
          <ol className="crumbs">
            <li>
              <Link to="/modules">{t('modules.matrix')}</Link>
            </li>
            <li>{name}</li>
          </ol>
        )
      }
    >
      {modules.error && <ProblemNotice problem={modules.error} />}
      {modules.loading && <Loading />}
      {items.length > 0 && (
        <section className="card flush" aria-label={t('modules.title')}>
          {items.map((module) => (
            <ModuleRow
              key={module.role}
              module={module}
              choose={maySwitch ? (on) => setChosen({ module, on }) : null}
            />
          ))}
        </section>
      )}
      <SwitchHistory key={turn} prefecture={prefecture} titles={new Map(items.map((item) => [item.role, item.title]))} />
      {chosen && (
        <SwitchDialog
          prefecture={prefecture}
          place={name}
          module={chosen.module}
          on={chosen.on}
          close={() => setChosen(null)}
          switched={() => {
            setChosen(null);
            modules.reload();
            setTurn(turn + 1);
          }}
          outdated={modules.reload}
        />
      )}
    </Page>
  );
}
