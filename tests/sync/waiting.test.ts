import { expect, test } from 'vitest';
import type { Handoff } from '../../src/core/handoff/handoff.ts';
import { savedState } from '../../src/sync/savedState.ts';
import { whatWaits } from '../../src/sync/waiting.ts';
import { until } from '../storage/open.ts';
import { copy, failing, ID, problem, RECORD, type } from './acts.ts';
import { type Client, client, SDR } from './client.ts';
import { MemoryServer } from './memoryServer.ts';

async function lines(one: Client, signedIn = true) {
  const unsent = await until<Parameters<Parameters<Client['device']['watchUnsent']>[1]>[0]>(
    (seen) => one.device.watchUnsent(SDR.id, seen),
    () => true,
  );
  return whatWaits({ ...unsent, signedIn, adapters: [], now: one.now() });
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
  expect((await lines(one))[0]?.why).toMatch(/^You changed this brief elsewhere/);
});

test('who it was that changed it too is told as it is', async () => {
  const server = new MemoryServer();
  const one = await client(server);
  await type(one, 'pain', 'A.');
  await one.sync();
  const word = server.handoffs.get(ID)?.registers.pain;
  server.handoffs.set(ID, {
    ...(server.handoffs.get(ID) as Handoff),
    registers: { pain: { value: 'B.', revision: 2, at: word?.at ?? '', by: 'kim' } },
  });
  await type(one, 'pain', 'C.');
  await one.sync();
  expect((await lines(one))[0]).toMatchObject({ why: expect.stringMatching(/^Somebody else changed/), canOpen: true });
});

test('a bounce that was refused is told with its words, which are nowhere else', async () => {
  const one = await client(new MemoryServer());
  await type(one, 'pain', 'A.');
  await one.sync();
  await one.device.queueCommand(SDR.id, ID, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Ask who signs.' });
  await one.sync();
  const handoff = await copy(one);
  expect(handoff.refused?.command.name).toBe('bounce');
  expect(await lines(one)).toMatchObject([{ why: expect.stringContaining('“Ask who signs.”'), needsYou: true }]);
  expect(savedState({ handoff, queued: [], online: true, signedIn: true })).toBe('Saved on this device');
});

test('what was written with any other command that was refused is told with its words too, and they can be copied', async () => {
  const one = await client(new MemoryServer());
  await type(one, 'pain', 'A.');
  await one.sync();
  await one.device.queueCommand(SDR.id, ID, { name: 'override', reason: 'The buyer is in a hurry.' });
  await one.device.queueCommand(SDR.id, ID, { name: 'reject', reason: { code: 'other', becomes: 'recycled', text: 'They merge.' } });
  await one.sync();
  const handoff = await copy(one);
  expect(handoff.waiting).toEqual([]);
  const why = expect.stringMatching(/only here.* “The buyer is in a hurry.” “They merge.”$/);
  expect(await lines(one)).toMatchObject([{ why, needsYou: true, words: 'The buyer is in a hurry.\nThey merge.' }]);
  expect(savedState({ handoff, queued: [], online: true, signedIn: true })).toBe('Saved on this device');
});

test('only what waits for the way can be tried at once', async () => {
  const one = await client(new MemoryServer());
  await type(one, 'pain', 'A.');
  await one.over(failing({ kind: 'unreachable' }));
  expect((await lines(one))[0]?.isHeld).toBe(false);
  one.wait();
  await one.over(failing(problem('too-many', 90_000)));
  expect((await lines(one))[0]?.isHeld).toBe(true);
});
