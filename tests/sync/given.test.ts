/** What a device keeps of a handoff that was its account executive's and was given to another. */
import { expect, test } from 'vitest';
import type { Seen } from '../../src/storage/watch.ts';
import { copy, failing, ID, problem, type } from './acts.ts';
import { type Client, client, SDR } from './client.ts';
import { MemoryServer } from './memoryServer.ts';

const bounce = { name: 'bounce' as const, reason: { kind: 'field' as const, key: 'pain' as const }, fix: 'Ask what it costs them.' };
const given = { id: ID, to: 'kim', at: '2027-03-01T10:00:00.000Z' };
const page = { cursor: '9', handoffs: [], people: [], more: false };
const gone = (one: Client, more: object = { given: [given] }) =>
  one.over({ pull: async () => ({ ok: true, value: { ...page, gone: [ID], ...more } }) });

const seen = ({ device }: Client): Promise<Seen> =>
  new Promise((resolve) => {
    const stop = device.watchHandoff(SDR.id, ID, (one) => {
      setTimeout(() => stop());
      resolve(one);
    });
  });

async function reading(): Promise<Client> {
  const one = await client(new MemoryServer());
  await type(one, 'pain', 'A.');
  await one.sync();
  return one;
}

test('to whom and when stays, and nothing of the brief', async () => {
  const one = await reading();
  await gone(one);
  expect(await seen(one)).toEqual({ handoff: null, queued: [], given });
});

test('a device that never had it hears of it too', async () => {
  const one = await client(new MemoryServer());
  await gone(one);
  expect((await seen(one)).given).toEqual(given);
});

test('what was written offline is refused in plain words, and stays without the rest', async () => {
  const one = await reading();
  await one.device.queueCommand(SDR.id, ID, bounce);
  await one.over(failing(problem('too-many', 60_000)));
  await gone(one);
  const { refusal, refused, registers, waiting } = await copy(one);
  expect(refusal?.message).toMatch(/given to another account executive/);
  expect([refused?.command, waiting, registers]).toEqual([bounce, [], {}]);
  expect((await seen(one)).given).toEqual(given);
});

test('gone for another reason, it is gone; told without a word on it by an older server, too', async () => {
  const one = await reading();
  await gone(one);
  await gone(one, {});
  expect((await seen(one)).given).toBeNull();
});
