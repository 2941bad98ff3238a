import { RightOutlined } from '@ant-design/icons';
import { Link } from 'react-router';
import { say, useT } from '../../i18n';
import { todayInYunnan } from '../../ui/periods';
import { moment, personName } from '../../ui/values';
import type { Task } from './tasks';

/** Tasks, each leading to the record where the work is done. */
export function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ul className="tasks">
      {tasks.map((task) => (
        <li key={task.id} className={task.overdue ? 'task task-late' : 'task'}>
          {task.link ? (
            <Link to={task.link} className="task-link">
              <TaskText task={task} />
              <RightOutlined aria-hidden />
            </Link>
          ) : (
            <TaskText task={task} />
          )}
        </li>
      ))}
    </ul>
  );
}

function TaskText({ task }: { task: Task }) {
  const { locale } = useT();
  return (
    <span className="task-text">
      <strong>{say(task.text, locale)}</strong>
      <span className="tags">
        <Due task={task} />
        {task.moduleTitle && <span className="tag tag-plain">{say(task.moduleTitle, locale)}</span>}
      </span>
    </span>
  );
}

function Due({ task }: { task: Task }) {
  const { t } = useT();
  if (task.state === 'dropped') return <span className="tag tag-plain">{t('tasks.dropped', { reason: task.reason ?? '' })}</span>;
  if (task.state === 'done') {
    return <span className="tag tag-good">{t('tasks.doneBy', { date: moment(task.endedAt), name: personName(t, task.endedBy ?? null) })}</span>;
  }
  if (!task.due) return null;
  if (task.overdue) return <span className="tag tag-bad">{t('tasks.overdueSince', { date: task.due })}</span>;
  const today = task.due === todayInYunnan();
  return <span className={today ? 'tag tag-warn' : 'tag'}>{today ? t('tasks.today') : t('inbox.due', { date: task.due })}</span>;
}
