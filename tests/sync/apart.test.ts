/** The server's store was put back, and somebody else has begun the brief since: whoever wrote it here before still has their words. */
import { expect, test } from 'vitest';
import type { Handoff } from '../../src/core/handoff/handoff.ts';
import type { TransportPort } from '../../src/sync/ports.ts';
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
