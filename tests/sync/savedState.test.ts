import { expect, test } from 'vitest';
import type { LocalHandoff, LocalRegister, OutboxEntry } from '../../src/sync/ports.ts';
import { type SavedStateOf, savedState } from '../../src/sync/savedState.ts';

const at = '2026-03-04T10:00:00Z';
const synced: LocalRegister = { value: 'a', base: { value: 'a', revision: 1, at, by: 'u' }, conflict: null };
const typed: LocalRegister = { ...synced, value: 'b' };
const handoff = (trigger: LocalRegister, known = true): LocalHandoff => ({
  format: 1,
  owner: 'u',
  id: 'x',
  record: { crm: 'odoo', origin: 'https://crm.example', type: 'deal', id: '7' },
  server: known ? { sdr: 'u', state: 'draft', revision: 1, events: [] } : null,
  registers: { trigger },
  waiting: [],
  refusal: null,
  touched: 0,
});
const entry = (attempts: number): OutboxEntry => ({
  format: 1,
  owner: 'u',
  position: 1,
  attempts,
  due: 0,
  operation: { kind: 'command', key: '00000000-0000-4000-8000-000000000001', handoff: 'x', expected: 1, command: { name: 'submit' } },
});
const calm: SavedStateOf = { handoff: handoff(synced), queued: [], online: true, signedIn: true };

test.each<[string, Partial<SavedStateOf>, string]>([
  ['everything at the server', {}, 'Synced'],
  ['at the server, now offline', { online: false }, 'Synced'],
  ['nothing written', { handoff: null }, 'Saved on this device'],
  ['typed a moment ago', { handoff: handoff(typed) }, 'Saved on this device'],
  ['on its way', { queued: [entry(1)] }, 'Saved on this device'],
  ['tried in vain', { queued: [entry(2)] }, 'Waiting for connection'],
  ['typed offline', { handoff: handoff(typed), online: false }, 'Waiting for connection'],
  ['not signed in', { handoff: handoff(typed, false), signedIn: false, online: false }, 'Saved on this device'],
  [
    'its record is not saved yet',
    { handoff: { ...handoff(typed, false), record: { ...handoff(typed).record, id: 'new.one' } }, online: false },
    'Saved on this device',
  ],
  ['not on the server any more', { handoff: { ...handoff(synced), untold: true } }, 'Saved on this device'],
  [
    'refused by the server',
    { handoff: handoff({ ...typed, refused: { reason: 'locked', message: 'It is with the AE.' } }) },
    'Saved on this device',
  ],
  [
    'two texts for one field, even offline',
    { handoff: handoff({ ...typed, conflict: { theirs: { value: 'c', revision: 2, at, by: 'v' }, original: 'a' } }), online: false },
    'Needs your decision',
  ],
])('%s', (_, change, state) => {
  expect(savedState({ ...calm, ...change })).toBe(state);
});
