import { App, Button } from 'antd';
import { Link } from 'react-router';
import { post } from '../../api/http';
import type { InboxItem } from '../../api/types';
import { asProblem } from '../../api/useResource';
import { say, useT } from '../../i18n';
import { Empty, Loading, ProblemNotice, problemText } from '../../ui/notices';
import { usePages } from '../../ui/usePages';
import { day, moment } from '../../ui/values';

/** What this person was told. */
export default function Messages() {
  const { t } = useT();
  const { message } = App.useApp();
  const pages = usePages<InboxItem>('/api/inbox');

  const read = async (id: string) => {
    try {
      await post(`/api/inbox/${id}/read`);
      pages.reload();
    } catch (failure) {
      void message.error(problemText(t, asProblem(failure)));
    }
  };

  return (
    <>
      {pages.problem && <ProblemNotice problem={pages.problem} />}
      <section className="card flush">
        {pages.loading && <Loading />}
        {!pages.loading && !pages.problem && pages.rows.length === 0 && (
          <Empty title={t('inbox.empty')} text={t('inbox.emptyText')} />
        )}
        <ul className="cards">
          {pages.rows.map((item) => (
            <Item key={item.id} item={item} read={() => void read(item.id)} />
          ))}
        </ul>
        {pages.more && (
          <div className="table-foot">
            <Button onClick={pages.more} loading={pages.busy}>
              {t('common.more')}
            </Button>
          </div>
        )}
      </section>
    </>
  );
}

function Item({ item, read }: { item: InboxItem; read: () => void }) {
  const { t, locale } = useT();
  const text = say(item.text, locale);
  return (
    <li>
      <div className="card-head">
        <div>
          {!item.read && <span className="tag">{t('inbox.unread')}</span>}{' '}
          {item.link ? (
            <Link to={item.link} onClick={read}>
              {text}
            </Link>
          ) : (
            text
          )}
          <div className="muted small number">
            {moment(item.at)}
            {item.due && ` · ${t('inbox.due', { date: day(item.due) })}`}
          </div>
        </div>
        {!item.read && (
          <Button size="small" onClick={read}>
            {t('inbox.markRead')}
          </Button>
        )}
      </div>
    </li>
  );
}
