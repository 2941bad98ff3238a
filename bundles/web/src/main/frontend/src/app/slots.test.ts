import { expect, it } from 'vitest';
import type { Session } from './session';
import { inOrder, type Filled } from './slots';

const one = (name: string, descriptor: object): Filled => ({ module: 'm', name, descriptor: { type: 'action', title: name, ...descriptor } });

it('shows in a slot what this person may use, in order', () => {
  const session = { me: { account: { role: 'village-director' } }, may: (permission: string) => permission === 'a' } as unknown as Session;
  const all = [one('late', { order: 50 }), null, one('early', { order: 1, permission: 'a' }), one('no', { permission: 'b' }), one('others', { roles: ['county-officer'] })];
  expect(inOrder(all, session).map(({ name }) => name)).toEqual(['early', 'late']);
});
