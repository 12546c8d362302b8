/** A server that fails at one thing must not hold up the others, and a mad one must not keep a worker busy for ever. */
import { expect, test } from 'vitest';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import { failing, ID, outbox, problem, type } from './acts.ts';
import { client, idOf, RECORDS, SDR } from './client.ts';
import { MemoryServer } from './memoryServer.ts';

test('one entry that the server stumbles over again and again: the others arrive, and it is kept and tried on', async () => {
  const server = new MemoryServer();
  const one = await client(server);
  await type(one, 'pain', 'stumble');
  for (const record of RECORDS.slice(1) as RecordRef[]) await one.device.writeRegister(SDR.id, record, 'pain', 'fine');
  for (let round = 0; round < 8; round += 1) {
    await one.over({
      push: async (operations) =>
        operations.some((operation) => operation.kind === 'edit' && operation.value === 'stumble')
          ? { ok: false, failure: problem('failed') }
          : { ok: true, value: server.push(operations, one.person) },
    });
    one.wait(301_000);
  }
  expect(server.handoffs.get(idOf(RECORDS[1]))?.registers.pain?.value).toBe('fine');
  expect(server.handoffs.get(idOf(RECORDS[2]))?.registers.pain?.value).toBe('fine');
  expect(await outbox(one)).toMatchObject([{ operation: { value: 'stumble' }, failed: 'failed' }]);
  await one.sync();
  expect(server.handoffs.get(idOf(RECORDS[0]))?.registers.pain?.value).toBe('stumble');
});

test('a request key that was used before costs no text: the next try has another', async () => {
  const server = new MemoryServer();
  const one = await client(server);
  await type(one, 'pain', 'A.');
  const reused = { kind: 'problem', problem: 'key-reused', status: 409, retryAfterMs: null, detail: '' } as const;
  expect(await one.over({ push: async () => ({ ok: false, failure: reused }) })).toMatchObject({ state: 'waiting' });
  expect((await outbox(one))[0]).toMatchObject({ failed: 'key-reused' });
  one.wait();
  expect(await one.sync()).toMatchObject({ state: 'synced' });
  expect(server.handoffs.size).toBe(1);
});

test.each([
  ['unreachable', { kind: 'unreachable' } as const],
  ['nonsense', { kind: 'nonsense' } as const],
  ['too-many', problem('too-many', 1_000)],
])('an entry says why it waits: %s', async (failed, failure) => {
  const one = await client(new MemoryServer());
  await type(one, 'pain', 'A.');
  await one.over({ push: async () => ({ ok: false, failure }) });
  for (const entry of await outbox(one)) expect(entry).toMatchObject({ failed, attempts: 1 });
});

test('a server that leads in circles is left after a while', async () => {
  const one = await client(new MemoryServer());
  let pulls = 0;
  const outcome = await one.over({
    pull: async () => {
      pulls += 1;
      return { ok: true, value: { cursor: String(pulls % 2), handoffs: [], gone: [], people: [], more: true } };
    },
  });
  expect(outcome).toMatchObject({ state: 'waiting' });
  expect(pulls).toBe(1_000);
});

test('a command behind an edit that waits calls for no round before that edit may go', async () => {
  const server = new MemoryServer();
  const one = await client(server);
  await type(one, 'pain', 'A.');
  await one.sync();
  await type(one, 'pain', 'B.');
  await one.over(failing(problem('failed')));
  await one.device.queueCommand(SDR.id, ID, { name: 'submit' });
  const [edit] = await outbox(one);
  expect(await one.sync()).toMatchObject({ state: 'waiting', retryAt: edit?.due, stoppedBy: null });
  expect(edit?.due).toBeGreaterThan(one.now());
});
