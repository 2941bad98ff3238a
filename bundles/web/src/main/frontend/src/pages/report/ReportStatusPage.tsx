import { Button } from 'antd';
import { useState } from 'react';
import { Link, useLocation } from 'react-router';
import { get } from '../../api/http';
import type { Problem } from '../../api/problem';
import { asProblem } from '../../api/useResource';
import { say, useT } from '../../i18n';
import { Field } from '../../ui/Field';
import { Page } from '../../ui/Page';
import { ProblemNotice } from '../../ui/notices';
import { PublicFrame } from '../../ui/PublicFrame';
import { TextInput } from '../../ui/TextInput';
import { moment } from '../../ui/values';
import type { Received } from './Receipt';

/** Where a report stands, by its receipt number alone. */
export default function ReportStatusPage() {
  const { t, locale } = useT();
  const { state } = useLocation();
  const [number, setNumber] = useState(() => String((state as { number?: string } | null)?.number ?? ''));
  const [found, setFound] = useState<Received | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  const look = async () => {
    if (!number.trim()) return;
    setBusy(true);
    setFound(null);
    setProblem(null);
    try {
      setFound(await get<Received>(`/api/reporting/public-reports/${encodeURIComponent(number.trim())}`));
    } catch (failure) {
      setProblem(asProblem(failure));
    } finally {
      setBusy(false);
    }
  };

  return (
    <PublicFrame>
      <Page title={t('report.statusTitle')} narrow>
        <form
          className="card form"
          onSubmit={(event) => {
            event.preventDefault();
            void look();
          }}
        >
          <Field label={t('report.number')} hint={t('report.numberHint')}>
            {(ids) => (
              <TextInput
                {...ids}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                value={number}
                onChange={(event) => setNumber(event.target.value)}
              />
            )}
          </Field>
          <Button type="primary" htmlType="submit" size="large" block loading={busy}>
            {t('report.look')}
          </Button>
        </form>
        {problem && (problem.status === 404 || problem.status === 422 ? <Unknown /> : <ProblemNotice problem={problem} />)}
        {found && (
          <section className="card stack" role="status">
            <div className="receipt-number number">{found.number}</div>
            <p>
              <span className="tag tag-good">{say(found.stateLabel, locale) || found.state}</span>{' '}
              <span className="muted number">{moment(found.at)}</span>
            </p>
          </section>
        )}
        <p>
          <Link to="/report">{t('report.toReport')}</Link>
        </p>
      </Page>
    </PublicFrame>
  );
}

function Unknown() {
  const { t } = useT();
  return (
    <p className="notice notice-bad" role="alert">
      {t('report.unknown')}
    </p>
  );
}
