import type { Values } from '../../../api/types';
import { labelOf, say, useT } from '../../../i18n';
import { CodeLabel, moment, personName } from '../../../ui/values';
import { Actions } from '../Actions';
import { Tag } from '../cells';
import { filled } from '../records';
import { decisionOn, earlierRounds, verdicts, type Approval, type Decision, type Step } from './approval';

const TONES: Record<string, 'good' | 'warn' | 'bad'> = { done: 'good', approved: 'good', open: 'warn', returned: 'bad', refused: 'bad' };

interface Props {
  title: string;
  approval: Approval | null | undefined;
  /** code list of the steps' names, where the steps have no titles */
  list: string | undefined;
  /** where a decision is sent; filled from the record */
  post: string | undefined;
  record: Values;
  query: Values;
  changed: () => void;
}

/** The steps of an approval: who decided, when and why, where it stands; and for whom it waits, the answers. */
export function ApprovalBlock({ title, approval, list, post, record, query, changed }: Props) {
  const { t } = useT();
  if (!approval) {
    return (
      <>
        <h2>{title}</h2>
        <p className="muted">{t('approval.none')}</p>
      </>
    );
  }
  const earlier = earlierRounds(approval);
  const deciding = post !== undefined && approval.mayDecide === true;
  return (
    <>
      <div className="card-head">
        <h2>
          {title} <Tag tone={TONES[approval.state]}>{labelOf(t, 'approvalState', approval.state)}</Tag>
        </h2>
        {deciding && (
          <span className="actions">
            <Actions actions={verdicts(t, filled(post, record, query))} record={{ ...record, actions: null }} query={query} changed={changed} />
          </span>
        )}
      </div>
      <ol className="timeline">
        {approval.steps.map((step) => (
          <StepView key={step.name} step={step} decision={decisionOn(approval, step)} list={list} />
        ))}
      </ol>
      {earlier.length > 0 && (
        <details className="earlier">
          <summary>{t('approval.earlier', { count: earlier.length })}</summary>
          <ul>
            {earlier.map((decision, index) => (
              <li key={index}>
                <DecisionLine decision={decision} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function StepView({ step, decision, list }: { step: Step; decision: Decision | undefined; list: string | undefined }) {
  const { t, locale } = useT();
  const who = (step.roles ?? []).map((role) => labelOf(t, 'role', role)).join('、');
  const named = say(step.title, locale);
  return (
    <li>
      <div className="tags">
        <strong>{named || (list ? <CodeLabel list={list} code={step.name} /> : who || step.name)}</strong>
        <Tag tone={TONES[step.state]}>{labelOf(t, 'stepState', step.state)}</Tag>
        {step.twoPerson && <Tag tone="plain">{t('approval.twoPerson')}</Tag>}
      </div>
      {(named || list) && who && <div className="muted small">{who}</div>}
      {decision && <DecisionLine decision={decision} />}
    </li>
  );
}

function DecisionLine({ decision }: { decision: Decision }) {
  const { t } = useT();
  return (
    <>
      <div className="muted small">
        {labelOf(t, 'verdict', decision.verdict.toLowerCase())} · {personName(t, decision.byName ?? null)}
        <span className="number"> · {moment(decision.at)}</span>
      </div>
      {decision.reason && <p className="prose">{decision.reason}</p>}
    </>
  );
}
