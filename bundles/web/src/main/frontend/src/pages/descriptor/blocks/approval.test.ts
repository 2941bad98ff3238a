import { expect, it } from 'vitest';
import type { TFunction } from 'i18next';
import { decisionOn, earlierRounds, verdicts, type Approval } from './approval';

const decided = (round: number, step: string, verdict: string) => ({ round, step, verdict, at: '2026-11-24T01:00:00Z', byName: '杨芳' });
const approval: Approval = {
  state: 'open',
  round: 2,
  steps: [
    { name: 'township', state: 'done' },
    { name: 'county', state: 'open' },
  ],
  decisions: [decided(1, 'township', 'approve'), decided(1, 'county', 'return'), decided(2, 'township', 'approve')],
};

it('shows at a step what was decided in this round only', () => {
  expect(approval.steps.map((step) => decisionOn(approval, step)?.verdict)).toEqual(['approve', undefined]);
  expect(earlierRounds(approval).map((one) => one.verdict)).toEqual(['approve', 'return']);
});

it('asks for a reason where something is sent back or refused', () => {
  const must = verdicts(((key: string) => key) as unknown as TFunction, '/x').map((one) => one.inline?.schema.required);
  expect(must).toEqual([[], ['reason'], ['reason']]);
});
