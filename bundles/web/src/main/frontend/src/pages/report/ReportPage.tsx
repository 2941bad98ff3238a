import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { post } from '../../api/http';
import type { Problem } from '../../api/problem';
import type { Text } from '../../api/types';
import { asProblem, useResource } from '../../api/useResource';
import { uuid7 } from '../../api/uuid7';
import { useT } from '../../i18n';
import { CallButton } from '../../ui/CallButton';
import { Page } from '../../ui/Page';
import { PublicFrame } from '../../ui/PublicFrame';
import { Receipt, type Received } from './Receipt';
import { BLANK, bodyOf, missing, type Draft } from './report';
import { ReportForm } from './ReportForm';

export interface PublicForm {
  situations: { code: string; label: Text; group?: Text }[];
  policePhone?: string;
}

/** 强制报告 for everybody, without an account. What was typed stays until the county has it. */
export default function ReportPage() {
  const { t } = useT();
  const form = useResource<PublicForm>('/api/reporting/public-form');
  const [id, setId] = useState(uuid7);
  const [draft, setDraft] = useState<Draft>(BLANK);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [received, setReceived] = useState<Received | null>(null);
  const begun = draft !== BLANK && received === null;

  useEffect(() => {
    if (!begun) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [begun]);

  const send = async () => {
    setTried(true);
    if (missing(draft).length > 0) return;
    setBusy(true);
    try {
      setProblem(null);
      setReceived(await post<Received>('/api/reporting/public-reports', bodyOf(id, draft)));
    } catch (failure) {
      setProblem(asProblem(failure));
    } finally {
      setBusy(false);
    }
  };
  const again = () => {
    setId(uuid7());
    setDraft(BLANK);
    setTried(false);
    setReceived(null);
  };

  return (
    <PublicFrame>
      <Page title={t('report.title')} text={received ? undefined : t('report.text')} narrow>
        {received ? (
          <Receipt received={received} again={again} />
        ) : (
          <>
            <CallButton title={t('report.callFirst')} tel={form.data?.policePhone ?? '110'} />
            <ReportForm
              form={form.data}
              failed={form.error}
              draft={draft}
              change={(part) => setDraft((old) => ({ ...old, ...part }))}
              missing={tried ? missing(draft) : []}
              problem={problem}
              busy={busy}
              send={() => void send()}
            />
            <p>
              <Link to="/report/status">{t('report.toStatus')}</Link>
            </p>
          </>
        )}
      </Page>
    </PublicFrame>
  );
}
