import { PrinterOutlined } from '@ant-design/icons';
import { App, Button } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Action, Print } from '../../api/descriptor';
import type { Values } from '../../api/types';
import { asProblem } from '../../api/useResource';
import { useSession } from '../../app/session';
import { say, useT } from '../../i18n';
import { problemText } from '../../ui/notices';
import { useNarrow } from '../../ui/useNarrow';
import { printed } from './print';
import { linkTo, possible } from './records';

const ActionForm = lazy(() => import('./ActionForm'));
const ActionQuestion = lazy(() => import('./ActionQuestion'));

interface Props {
  actions: Action[] | undefined;
  record: Values;
  /** the page's own query: what the record does not know is filled from it */
  query: Values;
  /** after an action was done, or refused because somebody else was faster */
  changed: () => void;
  small?: boolean;
}

/** What a person may do with a record now, as buttons. */
export function Actions({ actions = [], record, query, changed, small = false }: Props) {
  const { locale } = useT();
  const { may } = useSession();
  const navigate = useNavigate();
  const [open, setOpen] = useState<Action | null>(null);
  const narrow = useNarrow();
  const size = small && !narrow ? 'small' : undefined;
  const offered = possible(actions, record, may);

  const start = (action: Action) => {
    if (action.to) void navigate(linkTo(action.to, record, query));
    else setOpen(action);
  };
  const done = (action: Action, answer: Values) => {
    setOpen(null);
    if (action.then) void navigate(linkTo(action.then, answer, record, query));
    else changed();
  };
  const parts = open && { action: open, record, query, close: () => setOpen(null), stale: changed, done: (answer: Values) => done(open, answer) };

  return (
    <>
      {offered.map((action) =>
        action.print ? (
          <PrintButton key={say(action.title)} print={{ title: action.title, ...action.print }} records={[record, query]} small={small} />
        ) : (
          <Button
            key={action.key ?? say(action.title)}
            size={size}
            type={action.primary ? 'primary' : undefined}
            danger={action.danger}
            onClick={() => start(action)}
          >
            {say(action.title, locale)}
          </Button>
        ),
      )}
      <Suspense fallback={null}>
        {parts && (asks(parts.action) ? <ActionForm {...parts} /> : <ActionQuestion {...parts} />)}
      </Suspense>
    </>
  );
}

const asks = ({ form, formSource, inline }: Action): boolean => Boolean(form ?? formSource ?? inline);

/** Makes a paper and opens it. */
export function PrintButton({ print, records, small }: { print: Print; records: Values[]; small?: boolean }) {
  const { t, locale } = useT();
  const { may } = useSession();
  const { message } = App.useApp();
  const [busy, setBusy] = useState(false);
  if (print.permission && !may(print.permission)) return null;

  const open = async () => {
    setBusy(true);
    try {
      void message.success(t('page.printed', { name: await printed(print, records) }));
    } catch (failure) {
      void message.error(problemText(t, asProblem(failure)));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button size={small ? 'small' : undefined} icon={<PrinterOutlined aria-hidden />} loading={busy} onClick={() => void open()}>
      {say(print.title, locale) || t('common.print')}
    </Button>
  );
}
