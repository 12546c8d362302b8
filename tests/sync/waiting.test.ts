import { expect, test } from 'vitest';
import { whatWaits } from '../../src/sync/waiting.ts';
import { until } from '../storage/open.ts';
import { copy, failing, problem, RECORD, type } from './acts.ts';
import { type Client, client, SDR } from './client.ts';
import { MemoryServer } from './memoryServer.ts';

async function lines(one: Client, signedIn = true) {
  const unsent = await until<Parameters<Parameters<Client['device']['watchUnsent']>[1]>[0]>(
    (seen) => one.device.watchUnsent(SDR.id, seen),
    () => true,
  );
  return whatWaits({ ...unsent, signedIn, now: one.now() });
}

test('nothing waits where everything is at the server', async () => {
  const one = await client(new MemoryServer());
  expect(await lines(one)).toEqual([]);
  await type(one, 'pain', 'A.');
  await one.sync();
  expect(await lines(one)).toEqual([]);
});

test('what was typed a moment ago goes by itself, unless nobody is signed in', async () => {
  const one = await client(new MemoryServer());
  await type(one, 'pain', 'A.');
  expect(await lines(one)).toMatchObject([{ title: 'deal 1', needsYou: false, nextTry: null }]);
  expect(await lines(one, false)).toMatchObject([{ why: 'Sign in, then it is sent.', needsYou: true }]);
});

test.each([
  ['nobody there', { kind: 'unreachable' } as const, /could not be reached/],
  ['a captive portal', { kind: 'nonsense' } as const, /sign-in page of a Wi-Fi/],
  ['a busy server', problem('too-many', 90_000), /asked this device to wait/],
  ['a failing server', problem('failed'), /has trouble/],
])('%s is told, with the next try', async (_, failure, why) => {
  const one = await client(new MemoryServer());
  await type(one, 'pain', 'A.');
  await one.over(failing(failure));
  const [line] = await lines(one);
  expect(line).toMatchObject({ why: expect.stringMatching(why), needsYou: false });
  expect(line?.nextTry).toBeGreaterThan(one.now());
});

test('a choice to make and a text that was not taken are told first, by the account’s name', async () => {
  const server = new MemoryServer();
  const [one, other] = [await client(server), await client(server)];
  await type(other, 'pain', 'B.');
  await other.sync();
  await type(one, 'pain', 'A.');
  await one.device.writeRegister(SDR.id, RECORD, 'facts', { account: 'Northwind' });
  await one.sync();
  expect((await copy(one)).registers.pain?.conflict).not.toBeNull();
  expect(await lines(one)).toMatchObject([{ title: 'Northwind', why: expect.stringMatching(/choose which text stays/), needsYou: true }]);
});
