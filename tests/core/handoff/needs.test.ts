import { expect, test } from 'vitest';
import { needs } from '../../../src/core/handoff/needs.ts';
import type { LocalHandoff } from '../../../src/sync/ports.ts';

const at = '2026-03-04T10:00:00Z';
const ae = { value: 'ann', base: { value: 'ann', revision: 1, at, by: 'sam' }, conflict: null };
const handoff = (state: 'draft' | 'submitted' | 'accepted' | 'bounced', more: Partial<LocalHandoff> = {}): LocalHandoff => ({
  format: 1,
  owner: 'x',
  id: 'x',
  record: { crm: 'odoo', origin: 'https://crm.example', type: 'deal', id: '7' },
  server: { sdr: 'sam', state, revision: 2, events: [] },
  registers: { ae },
  waiting: [],
  refusal: null,
  touched: 0,
  ...more,
});
const conflict = { theirs: { value: 'b', revision: 2, at, by: 'v' }, original: 'a' };

test.each<[string, LocalHandoff, string, 0 | 1]>([
  ['handed off to me', handoff('submitted'), 'ann', 1],
  ['handed off to somebody else', handoff('submitted'), 'ben', 0],
  ['handed off by me', handoff('submitted'), 'sam', 0],
  ['handed off to me, and my word is on its way', handoff('submitted', { waiting: ['bounce'] }), 'ann', 0],
  ['bounced to me', handoff('bounced'), 'sam', 1],
  ['bounced by me', handoff('bounced'), 'ann', 0],
  ['bounced to me and handed off again', handoff('bounced', { waiting: ['submit'] }), 'sam', 0],
  ['a draft', handoff('draft'), 'sam', 0],
  ['accepted', handoff('accepted'), 'ann', 0],
  ['handed off to me, and not on the server any more', handoff('submitted', { untold: true }), 'ann', 0],
  ['a draft with two texts for one field', handoff('draft', { registers: { pain: { ...ae, conflict } } }), 'sam', 1],
])('%s', (_, one, person, count) => {
  expect(needs(one, person)).toBe(count === 1);
});
