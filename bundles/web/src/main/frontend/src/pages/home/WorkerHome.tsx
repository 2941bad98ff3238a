import { PlusOutlined, TeamOutlined } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { Page as Items } from '../../api/types';
import { useResource } from '../../api/useResource';
import { MenuIcon } from '../../app/icons';
import { useSession } from '../../app/session';
import { useSlot } from '../../app/slots';
import { say, useT } from '../../i18n';
import { Empty, Loading, ProblemNotice } from '../../ui/notices';
import { Page } from '../../ui/Page';
import { linkTo } from '../descriptor/records';
import { TaskList } from '../tasks/TaskList';
import type { Task, TaskCounts } from '../tasks/tasks';
import { SlotTiles } from './SlotTiles';

/** Where a village director's day starts: what she may do, what is missing in this round, what waits for her. */
export function WorkerHome() {
  const { t } = useT();
  const { me } = useSession();
  return (
    <Page title={t('worker.hello', { name: me.account.realName })} text={me.account.divisionName ?? undefined} narrow>
      <BigButtons />
      <SlotTiles />
      <OpenTasks />
    </Page>
  );
}

function BigButtons() {
  const { t, locale } = useT();
  const { may } = useSession();
  const actions = useSlot('action').filter(({ descriptor }) => descriptor.slots?.includes('home.action'));
  return (
    <div className="big-buttons">
      {may('registry.write') && <BigButton to="/children/new" icon={<PlusOutlined aria-hidden />} title={t('children.new')} />}
      {actions.map(({ module, name, descriptor }) => (
        <BigButton
          key={`${module}/${name}`}
          to={linkTo(descriptor.homeTo ?? descriptor.to ?? '/', {})}
          icon={<MenuIcon name={descriptor.icon} />}
          title={say(descriptor.title, locale)}
          text={say(descriptor.text, locale)}
          danger={descriptor.tone === 'danger'}
        />
      ))}
      {may('registry.read') && <BigButton to="/children" icon={<TeamOutlined aria-hidden />} title={t('children.mine')} />}
    </div>
  );
}

interface BigButtonProps {
  to: string;
  icon: ReactNode;
  title: string;
  text?: string;
  danger?: boolean;
}

function BigButton({ to, icon, title, text, danger }: BigButtonProps) {
  return (
    <Link to={to} className={danger ? 'big-button big-button-danger' : 'big-button'}>
      {icon}
      <span>
        <strong>{title}</strong>
        {text && <span className="small">{text}</span>}
      </span>
    </Link>
  );
}

function OpenTasks() {
  const { t } = useT();
  const { data, error } = useResource<Items<Task> & { counts?: TaskCounts }>('/api/tasks?state=open&limit=8');
  const open = data?.counts?.open ?? data?.items.length ?? 0;
  return (
    <section className="card flush">
      <div className="card-head inset-head">
        <h2>
          {t('tasks.title')} {open > 0 && <span className="tag number">{open}</span>}
        </h2>
        <Link to="/tasks">{t('common.all')}</Link>
      </div>
      {error && <ProblemNotice problem={error} />}
      {!data && !error && <Loading />}
      {data?.items.length === 0 && <Empty title={t('tasks.none-open')} text={t('tasks.noneText')} />}
      {data && <TaskList tasks={data.items} />}
    </section>
  );
}
