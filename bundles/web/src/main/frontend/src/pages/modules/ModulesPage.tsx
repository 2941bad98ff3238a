import { Link, Navigate, useParams } from 'react-router';
import type { ModuleItem, Page as Items } from '../../api/types';
import { useResource } from '../../api/useResource';
import { useSession } from '../../app/session';
import { labelOf, useT } from '../../i18n';
import { Loading, ProblemNotice } from '../../ui/notices';
import { Page } from '../../ui/Page';
import { RecordTable } from '../../ui/RecordTable';
import { PrefectureModules } from './PrefectureModules';
import { nameOf } from './provider';

/** The modules: of one prefecture, or for the province all prefectures at a glance. */
export default function ModulesPage() {
  const { prefecture } = useParams();
  const { me } = useSession();
  if (prefecture) return <PrefectureModules key={prefecture} prefecture={prefecture} />;
  if (me.prefecture) return <Navigate to={`/modules/${me.prefecture}`} replace />;
  return <Matrix />;
}

interface Row {
  code: string;
  name: string;
}

function Matrix() {
  const { t } = useT();
  const { data, error } = useResource<Items<ModuleItem>>('/api/modules');
  const modules = data?.items ?? [];
  const places: Row[] = modules.find((module) => module.prefectures)?.prefectures ?? [];
  return (
    <Page title={t('modules.title')} text={t('modules.provinceText')}>
      {error && <ProblemNotice problem={error} />}
      {!data && !error && <Loading />}
      {data && (
        <section className="card flush">
          <RecordTable
            label={t('modules.matrix')}
            columns={[
              {
                key: 'place',
                title: t('modules.prefecture'),
                lead: true,
                cell: (place: Row) => <Link to={`/modules/${place.code}`}>{place.name}</Link>,
              },
              ...modules.map((module) => ({
                key: module.role,
                title: module.title,
                cell: (place: Row) => <Cell module={module} code={place.code} />,
              })),
            ]}
            rows={places}
            rowKey={(place) => place.code}
          />
        </section>
      )}
    </Page>
  );
}

function Cell({ module, code }: { module: ModuleItem; code: string }) {
  const { t } = useT();
  const here = module.prefectures?.find((one) => one.code === code);
  if (!here) return null;
  const broken = here.on && !here.ready;
  return (
    <>
      <span className={here.on ? (broken ? 'dot dot-bad' : 'dot dot-on') : 'dot'} aria-hidden />
      {here.on ? (broken ? t('modules.notReady') : t('modules.on')) : t('modules.off')}
      {here.provider && <div className="muted small">{nameOf(here.provider)}</div>}
      {broken && <div className="small">{labelOf(t, 'choice', here.reason)}</div>}
    </>
  );
}
