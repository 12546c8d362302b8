/** The server's store was put back, and somebody else has begun the brief since: whoever wrote it here before still has their words. */
import { expect, test } from 'vitest';
import type { Handoff } from '../../src/core/handoff/handoff.ts';
import { needs } from '../../src/core/handoff/needs.ts';
import type { TransportPort } from '../../src/sync/ports.ts';
import { savedState } from '../../src/sync/savedState.ts';
import { whatWaits } from '../../src/sync/waiting.ts';
import { copy, ID, RECORD, type } from './acts.ts';
import { client, SDR } from './client.ts';
import { MemoryServer } from './memoryServer.ts';

const AT = '2027-03-01T09:00:00.000Z';
const MANAGING = { ...SDR, roles: ['sdr' as const, 'manager' as const] };
const NOT_YOURS = { reason: 'not-allowed' as const, message: 'Only the person who began this brief can write in it.' };

/** A server that lost all this person wrote; what is there now, another began. */
function putBack(told: Handoff): TransportPort {
  const state = { isToldAnew: false };
  return {
    async push(operations) {
      if (!state.isToldAnew)
        return { ok: false, failure: { kind: 'problem', problem: 'put-back', status: 409, retryAfterMs: null, detail: '' } };
      return { ok: true, value: { results: operations.map(({ key }) => ({ key, status: 'refused', refusal: NOT_YOURS })) } };
    },
    async pull() {
      const page = { cursor: 'anew', handoffs: state.isToldAnew ? [] : [told], gone: [], people: [], more: false };
      const anew = state.isToldAnew ? {} : { anew: { since: null } };
      state.isToldAnew = true;
      return { ok: true, value: { ...page, ...anew } };
    },
  };
}

test('words that the server lost, and words it never had, stay beside another person’s, and say why', async () => {
  const one = await client(new MemoryServer(), MANAGING);
  await type(one, 'pain', 'My synced words.');
  await one.sync();
  await type(one, 'trigger', 'Typed and never sent.');
  const theirs = { value: 'Words of another.', revision: 1, at: AT, by: 'kim' };
  const told: Handoff = { id: ID, record: RECORD, sdr: 'kim', state: 'draft', revision: 1, registers: { pain: theirs }, events: [] };
  await one.over(putBack(told));
  const { server, registers } = await copy(one);
  expect(server?.sdr).toBe('kim');
  expect(registers.pain).toMatchObject({ value: 'My synced words.', conflict: { theirs } });
  expect(registers.trigger).toMatchObject({ value: 'Typed and never sent.', refused: NOT_YOURS });
});

test('a brief that somebody only reads and the server has lost is not said to be there, until it is told anew from its beginning', async () => {
  const one = await client(new MemoryServer(), { ...SDR, id: 'ann', roles: ['ae'] });
  const by = { at: AT, by: 'kim' };
  const registers = { pain: { value: 'Before.', revision: 4, ...by }, ae: { value: 'ann', revision: 1, ...by } };
  const events = [{ type: 'begun' as const, ...by }];
  const before: Handoff = { id: ID, record: RECORD, sdr: 'kim', state: 'submitted', revision: 5, registers, events };
  const telling = (handoffs: Handoff[], cursor: string, more = {}): Partial<TransportPort> => ({
    pull: async () => ({ ok: true, value: { cursor, handoffs, gone: [], people: [], more: false, ...more } }),
  });
  await one.over(telling([before], '1'));
  await one.over(telling([], '2', { anew: { since: null } }));
  const lost = await copy(one);
  expect(lost.untold).toBe(true);
  expect(needs(lost, 'ann')).toBe(false);
  expect(savedState({ handoff: lost, queued: [], online: true, signedIn: true })).toBe('Saved on this device');
  expect(whatWaits({ handoffs: [lost], queued: [], signedIn: true, adapters: [], now: 0 })).toMatchObject([
    { why: expect.stringContaining('does not have this brief') },
  ]);

  const again = { ...registers, pain: { value: 'After.', revision: 1, ...by } };
  await one.over(telling([{ ...before, state: 'draft', revision: 1, registers: again }], '3'));
  const told = await copy(one);
  expect(told).toMatchObject({ server: { state: 'draft', revision: 1 }, registers: { pain: { value: 'After.', conflict: null } } });
  expect(told.untold).toBeUndefined();
});

test.each([
  ['what it took back stands again', 3, { name: 'undo' }],
  ['neither what was decided nor that it was taken back', 2, null],
])('the server has %s', async (_, kept, command) => {
  const one = await client(new MemoryServer(), { ...SDR, id: 'ann', roles: ['ae'] });
  const [kim, ann] = ['kim', 'ann'].map((by) => ({ at: AT, by })) as [{ at: string; by: string }, { at: string; by: string }];
  const events: Handoff['events'] = [
    { type: 'begun', ...kim },
    { type: 'submitted', ...kim, score: 15, words: 150, ae: 'ann' },
    { type: 'accepted', ...ann },
    { type: 'undone', ...ann, undoes: 3 },
  ];
  const before: Handoff = { id: ID, record: RECORD, sdr: 'kim', state: 'submitted', revision: 4, registers: {}, events };
  const after: Handoff = { ...before, state: kept === 3 ? 'accepted' : 'submitted', revision: kept, events: events.slice(0, kept) };
  const telling = (handoffs: Handoff[], cursor: string, more = {}): Partial<TransportPort> => ({
    pull: async () => ({ ok: true, value: { cursor, handoffs, gone: [], people: [], more: false, ...more } }),
  });
  await one.over(telling([before], '1'));
  await one.over(telling([after], '2', { anew: { since: null } }));
  expect((await copy(one)).refused?.command ?? null).toEqual(command);
});
