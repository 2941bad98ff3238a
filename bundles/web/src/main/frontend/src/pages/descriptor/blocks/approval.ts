import type { TFunction } from 'i18next';
import type { Action } from '../../../api/descriptor';
import type { Text } from '../../../api/types';

export interface Step {
  name: string;
  title?: Text | null;
  roles?: string[];
  twoPerson?: boolean;
  /** done, open, waiting, returned or refused */
  state: string;
}

export interface Decision {
  round: number;
  step: string;
  verdict: string;
  reason?: string | null;
  byName?: string | null;
  at: string;
}

/** An approval as the work floor writes it. */
export interface Approval {
  /** open, approved, returned or refused */
  state: string;
  round: number;
  mayDecide?: boolean;
  steps: Step[];
  decisions: Decision[];
}

/** The decision of the present round on a step, if there is one. */
export function decisionOn({ decisions, round }: Approval, step: Step): Decision | undefined {
  return decisions.filter((one) => one.round === round && one.step === step.name).at(-1);
}

export function earlierRounds({ decisions, round }: Approval): Decision[] {
  return decisions.filter((one) => one.round < round);
}

const VERDICTS = ['approve', 'return', 'refuse'] as const;

/** The three answers; to send back or refuse needs a reason. */
export function verdicts(t: TFunction, post: string): Action[] {
  return VERDICTS.map((verdict) => ({
    title: t(`approval.${verdict}`),
    post,
    body: { verdict },
    primary: verdict === 'approve',
    danger: verdict === 'refuse',
    inline: {
      id: `decision/${verdict}`,
      hash: verdict,
      schema: {
        type: 'object',
        required: verdict === 'approve' ? [] : ['reason'],
        properties: { reason: { type: 'string', title: t('approval.reason'), maxLength: 1000 } },
      },
      ui: { reason: { 'ui:widget': 'textarea', 'ui:options': { span: 'full', rows: 4 } } },
    },
  }));
}
