import { App, Modal } from 'antd';
import { useState } from 'react';
import { call } from '../../api/http';
import type { Problem } from '../../api/problem';
import type { Values } from '../../api/types';
import { asProblem } from '../../api/useResource';
import { uuid7 } from '../../api/uuid7';
import { useSession } from '../../app/session';
import { say, useT } from '../../i18n';
import { ProblemNotice } from '../../ui/notices';
import type { ActionProps } from './ActionForm';
import { filled, inPrefecture, matchOf, prefectureFor } from './records';

/** An action that needs no more than a yes. */
export default function ActionQuestion({ action, record, query, close, stale, done }: ActionProps) {
  const { t, locale } = useT();
  const { me } = useSession();
  const { message } = App.useApp();
  const [id] = useState(uuid7);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);

  const send = async () => {
    const address = inPrefecture(filled(action.post ?? '', record, query, { id }), prefectureFor(record, me), me);
    setBusy(true);
    try {
      setProblem(null);
      const { data } = await call<Values | undefined>(action.method ?? 'POST', address, { body: { ...action.body }, etag: matchOf(record) });
      void message.success(t('common.done'));
      done({ id, ...data });
    } catch (failure) {
      const refused = asProblem(failure);
      setProblem(refused);
      if (refused.code === 'stale') stale();
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      open
      title={say(action.title, locale)}
      okText={say(action.title, locale)}
      cancelText={t('common.cancel')}
      okButtonProps={{ danger: action.danger, loading: busy }}
      onOk={() => void send()}
      onCancel={close}
    >
      <div className="stack">
        <p>{say(action.confirm, locale) || t('page.sure')}</p>
        {problem && <ProblemNotice problem={problem} more={problem.errors} />}
      </div>
    </Modal>
  );
}
