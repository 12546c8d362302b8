import { expect, test } from 'vitest';
import type { Person } from '../../src/core/handoff/person.ts';
import { viewOf } from '../../src/sidebar/status/view.ts';
import type { LocalHandoff } from '../../src/sync/ports.ts';
import { AT, record } from '../core/handoff/brief.ts';

const person = (id: string, ...roles: Person['roles']): Person => ({
  id,
  name: id,
  email: `${id}@team.example`,
  roles,
  team: 't',
  active: true,
});
const sam = person('sam', 'sdr');
const avery = person('avery', 'ae');

function local(state: 'draft' | 'submitted' | 'accepted' | 'bounced', change: Partial<LocalHandoff> = {}): LocalHandoff {
  const ae = { value: 'avery', base: null, conflict: null };
  const server = { sdr: 'sam', state, revision: 1, events: [{ type: 'begun' as const, at: AT, by: 'sam' }] };
  return { format: 1, owner: 'x', id: 'x', record, server, registers: { ae }, waiting: [], refusal: null, touched: 0, ...change };
}

test.each([
  ['nobody is signed in', null, null, 'write'],
  ['an SDR on a fresh record', null, sam, 'write'],
  ['an AE on a fresh record', null, avery, 'none'],
  ['the SDR with a draft', local('draft'), sam, 'write'],
  ['the SDR with a draft the server has not heard of', local('draft', { server: null }), sam, 'write'],
  ['the SDR whose hand-off is on its way', local('draft', { waiting: ['submit'] }), sam, 'sent'],
  ['the SDR after handing off', local('submitted'), sam, 'sent'],
  ['the SDR whose brief came back', local('bounced'), sam, 'write'],
  ['the AE', local('submitted'), avery, 'review'],
  ['the AE after accepting', local('accepted'), avery, 'review'],
  ['a manager', local('submitted'), person('morgan', 'manager'), 'read'],
  [
    'the same person as SDR and AE',
    local('draft', { server: { ...(local('draft').server as NonNullable<LocalHandoff['server']>), sdr: 'avery' } }),
    avery,
    'write',
  ],
] as const)('%s', (_, handoff, me, view) => {
  expect(viewOf(handoff, me)).toBe(view);
});

test('whose it was and who was given it: the server’s word that they see it goes first', () => {
  const given = { id: 'x', to: 'kim', at: AT };
  expect(viewOf(null, avery, given)).toBe('given');
  expect(viewOf(local('draft', { server: null }), person('both', 'sdr', 'ae'), given)).toBe('given');
  expect(viewOf(local('submitted'), avery, given)).toBe('review');
});
