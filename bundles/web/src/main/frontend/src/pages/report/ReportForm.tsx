import { Button } from 'antd';
import type { Problem } from '../../api/problem';
import { say, useT } from '../../i18n';
import { Field } from '../../ui/Field';
import { ProblemNotice } from '../../ui/notices';
import { TextInput } from '../../ui/TextInput';
import { PlaceChoice } from './PlaceChoice';
import { errorAt, type Draft, type Missing } from './report';
import type { PublicForm } from './ReportPage';

interface Props {
  form: PublicForm | undefined;
  failed: Problem | undefined;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  missing: Missing[];
  problem: Problem | null;
  busy: boolean;
  send: () => void;
}

/** The questions of a public report; only three of them must be answered. */
export function ReportForm({ form, failed, draft, change, missing, problem, busy, send }: Props) {
  const { t } = useT();
  const errors = problem?.errors ?? [];
  const wrong = (name: keyof Draft): string | null =>
    (missing as string[]).includes(name) ? t(`report.missing-${name as Missing}`) : (errorAt(errors, name) ?? null);
  const text = (name: keyof Draft, label: string, more: object = {}) => (
    <Field label={label} error={wrong(name)}>
      {(ids) => <TextInput {...ids} {...more} value={draft[name]} onChange={(event) => change({ [name]: event.target.value })} />}
    </Field>
  );

  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <section className="card form">
        {failed && <ProblemNotice problem={failed} />}
        <Situations form={form} value={draft.situation} error={wrong('situation')} choose={(situation) => change({ situation })} />
        <Field label={t('report.what')} required hint={t('report.whatHint')} error={wrong('what')}>
          {(ids) => (
            <textarea {...ids} className="input" rows={6} maxLength={4000} value={draft.what} onChange={(event) => change({ what: event.target.value })} />
          )}
        </Field>
        <Field label={t('report.when')} error={wrong('discoveredAt')}>
          {(ids) => (
            <input
              {...ids}
              type="datetime-local"
              className="input"
              value={draft.discoveredAt}
              onChange={(event) => change({ discoveredAt: event.target.value })}
            />
          )}
        </Field>
      </section>
      <section className="card form">
        <div className="field" role="group" aria-labelledby="report-where">
          <span className="field-label" id="report-where">
            {t('report.where')}
            <span className="must" title={t('common.required')}>
              *
            </span>
          </span>
          <PlaceChoice value={draft.division} onChange={(division) => change({ division })} describedBy="report-where-about" />
          <div
            id="report-where-about"
            className={wrong('division') ? 'field-error' : 'field-hint'}
            role={wrong('division') ? 'alert' : undefined}
          >
            {wrong('division') ?? t('report.whereHint')}
          </div>
        </div>
        {text('place', t('report.place'))}
        <div className="form-row">
          {text('childName', t('report.childName'))}
          {text('childAge', t('report.childAge'), { inputMode: 'numeric', maxLength: 2 })}
        </div>
      </section>
      <section className="card form">
        <h2>{t('report.police')}</h2>
        <div className="form-row">
          {text('policeStation', t('report.policeStation'))}
          {text('policeReceipt', t('report.policeReceipt'))}
        </div>
      </section>
      <section className="card form">
        <h2>{t('report.you')}</h2>
        <p className="notice notice-good">{t('report.secret')}</p>
        <div className="form-row">
          {text('reporterName', t('report.name'), { autoComplete: 'name' })}
          {text('reporterPhone', t('report.phone'), { inputMode: 'tel', autoComplete: 'tel' })}
        </div>
      </section>
      <div className="form-foot">
        {problem && (
          <ProblemNotice problem={problem}>
            <p>{t('report.kept')}</p>
          </ProblemNotice>
        )}
        {missing.length > 0 && (
          <p className="field-error" role="alert">
            {t('error.fields', { count: missing.length })}
          </p>
        )}
        <Button type="primary" htmlType="submit" size="large" block loading={busy}>
          {t('report.send')}
        </Button>
      </div>
    </form>
  );
}

interface SituationsProps {
  form: PublicForm | undefined;
  value: string;
  error: string | null;
  choose: (code: string) => void;
}

function Situations({ form, value, error, choose }: SituationsProps) {
  const { t, locale } = useT();
  return (
    <fieldset className="situations" aria-describedby={error ? 'report-situation-error' : undefined}>
      <legend>
        {t('report.situation')}
        <span className="must" title={t('common.required')}>
          *
        </span>
      </legend>
      {form?.situations.map(({ code, label }) => (
        <label key={code} className="situation">
          <input type="radio" name="situation" value={code} checked={code === value} onChange={() => choose(code)} />
          <span>{say(label, locale)}</span>
        </label>
      ))}
      {error && (
        <div className="field-error" id="report-situation-error" role="alert">
          {error}
        </div>
      )}
    </fieldset>
  );
}
