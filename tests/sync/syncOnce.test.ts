import { describe, expect, test } from 'vitest';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import type { RegisterName } from '../../src/core/handoff/registers.ts';
import type { TransportFailure } from '../../src/sync/ports.ts';
import { type Client, client, idOf, RECORDS, SDR } from './client.ts';
import { MemoryServer } from './memoryServer.ts';

const RECORD = RECORDS[0] as RecordRef;
const ID = idOf(RECORD);

const type = (one: Client, name: RegisterName, value: unknown) => one.device.writeRegister(one.person.id, RECORD, name, value);
const copy = (one: Client) => one.device.openHandoff(one.person.id, RECORD);
const outbox = (one: Client) => one.device.storage().outbox(one.person.id, 50);
const failing = (failure: TransportFailure) => ({ push: async () => ({ ok: false as const, failure }) });
const problem = (name: 'not-signed-in' | 'too-large' | 'too-many' | 'failed' | 'bad-input', retryAfterMs: number | null = null) =>
  ({ kind: 'problem', problem: name, status: 400, retryAfterMs, detail: 'Told why.' }) as const;

describe('an answer that got lost', () => {
  test('is no conflict with what was typed on', async () => {
    const one = await client(new MemoryServer());
    await type(one, 'pain', 'A.');
    await one.sync('after');
    await type(one, 'pain', 'A. B.');
    await one.sync();
    expect((await copy(one)).registers.pain).toMatchObject({ value: 'A. B.', conflict: null });
    one.wait();
    await one.sync();
    expect((await copy(one)).registers.pain).toMatchObject({ value: 'A. B.', base: { value: 'A. B.', revision: 2 }, conflict: null });
  });

  test('does not hide what somebody else wrote meanwhile', async () => {
    const server = new MemoryServer();
    const [one, other] = [await client(server), await client(server)];
    await type(one, 'pain', 'A.');
    await one.sync('after');
    await other.sync();
    await type(other, 'pain', 'A. C.');
    await other.sync();
    await one.sync();
    expect((await copy(one)).registers.pain?.value).toBe('A.');
    one.wait();
    await one.sync();
    expect((await copy(one)).registers.pain).toMatchObject({ value: 'A. C.', conflict: null });
  });
});

describe('two people on one field', () => {
  async function both(first: string, second: string) {
    const server = new MemoryServer();
    const [one, other] = [await client(server), await client(server)];
    await type(one, 'pain', 'One. Two. Three.');
    await one.sync();
    await other.sync();
    await type(one, 'pain', first);
    await one.sync();
    await type(other, 'pain', second);
    return { server, one, other };
  }

  test('sentences that do not touch come together by themselves', async () => {
    const { server, other } = await both('Uno. Two. Three.', 'One. Two. Tre.');
    await other.sync();
    expect(server.handoffs.get(ID)?.registers.pain?.value).toBe('Uno. Two. Tre.');
  });

  test('else mine, theirs and the original wait for a choice, and the brief is not handed off with a text nobody looked at', async () => {
    const { server, other } = await both('Uno. Two. Three.', 'Eins. Two. Three.');
    await other.device.queueCommand(SDR.id, ID, { name: 'submit' });
    await other.sync();
    const { registers, waiting, refusal } = await copy(other);
    expect(registers.pain).toMatchObject({
      value: 'Eins. Two. Three.',
      conflict: { theirs: { value: 'Uno. Two. Three.' }, original: 'One. Two. Three.' },
    });
    expect(waiting).toEqual([]);
    expect(refusal?.message).toMatch(/Choose which text stays/);
    expect(await outbox(other)).toEqual([]);
    await other.device.resolveConflict(SDR.id, ID, 'pain', 'mine');
    await other.sync();
    expect(server.handoffs.get(ID)?.registers.pain?.value).toBe('Eins. Two. Three.');
  });

  test('the page’s facts ask nobody', async () => {
    const server = new MemoryServer();
    const [one, other] = [await client(server), await client(server)];
    await type(one, 'pain', 'A.');
    await type(one, 'facts', { stage: 'New' });
    await type(other, 'pain', 'A.');
    await type(other, 'facts', { stage: 'Won' });
    await one.sync();
    await other.sync();
    expect((await copy(other)).registers.facts).toMatchObject({ value: { stage: 'Won' }, conflict: null });
    expect(server.handoffs.get(ID)?.registers.facts?.value).toEqual({ stage: 'Won' });
  });
});

describe('what the server refuses', () => {
  test('stays on the device, is not sent again as it is, and goes out once the handoff has moved', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'A.');
    await one.sync();
    server.become(ID, 'submitted');
    await type(one, 'pain', 'A. B.');
    await one.sync();
    expect((await copy(one)).refusal?.reason).toBe('locked');
    expect((await copy(one)).registers.pain?.value).toBe('A. B.');
    expect((await one.sync()) as object).toMatchObject({ state: 'synced' });
    server.become(ID, 'bounced');
    await one.sync();
    expect(server.handoffs.get(ID)?.registers.pain?.value).toBe('A. B.');
  });

  test('a brief that somebody may not begin keeps its words, and says why', async () => {
    const one = await client(new MemoryServer(), { ...SDR, id: 'ann', roles: ['ae'] });
    await type(one, 'pain', 'A.');
    await one.sync();
    const { registers, refusal } = await copy(one);
    expect(refusal?.message).toBe('Only an SDR can begin a brief.');
    expect(registers.pain?.value).toBe('A.');
    expect(await one.sync()).toMatchObject({ state: 'synced', changed: false });
  });

  test('a brief that another device has begun takes the words all the same', async () => {
    const server = new MemoryServer();
    const [one, other] = [await client(server), await client(server)];
    await type(one, 'pain', 'A.');
    await type(other, 'trigger', 'B.');
    await one.sync();
    await other.sync();
    expect(Object.keys(server.handoffs.get(ID)?.registers ?? {}).sort()).toEqual(['pain', 'trigger']);
    expect((await copy(other)).refusal).toBeNull();
  });

  test('a brief that somebody else has begun says so, and keeps the words', async () => {
    const server = new MemoryServer();
    const [one, other] = [await client(server), await client(server, { ...SDR, id: 'else' })];
    await type(one, 'pain', 'A.');
    await type(other, 'trigger', 'B.');
    await one.sync();
    await other.sync();
    expect((await copy(other)).refusal?.message).toBe('Somebody else has begun it.');
    expect((await copy(other)).registers.trigger?.value).toBe('B.');
  });

  test('a submission that is not complete is told, and nothing waits', async () => {
    const one = await client(new MemoryServer());
    await type(one, 'pain', 'A.');
    await one.device.queueCommand(SDR.id, ID, { name: 'submit' });
    await one.sync();
    expect(await copy(one)).toMatchObject({ waiting: [], refusal: { reason: 'incomplete' }, server: { state: 'draft' } });
  });

  test('one entry that spoils a batch is found, and the others arrive', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'poison');
    await type(one, 'trigger', 'B.');
    await type(one, 'promised', 'C.');
    const outcome = await one.over({
      push: async (operations) =>
        operations.some((operation) => operation.kind === 'edit' && operation.value === 'poison')
          ? { ok: false, failure: problem('too-large') }
          : { ok: true, value: server.push(operations, one.person) },
    });
    expect(outcome.state).toBe('synced');
    expect(Object.keys(server.handoffs.get(ID)?.registers ?? {}).sort()).toEqual(['promised', 'trigger']);
    expect((await copy(one)).registers.pain).toMatchObject({ value: 'poison', refused: { reason: 'malformed' } });
  });
});

describe('when the way is closed', () => {
  test('nothing is begun for a page that was only read', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'A');
    await type(one, 'facts', { stage: 'New' });
    await type(one, 'pain', '');
    await one.sync();
    expect(server.handoffs.size).toBe(0);
  });

  test('a refused token stops the sync and keeps everything for the next sign-in', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'A.');
    expect(await one.over(failing(problem('not-signed-in')))).toMatchObject({ state: 'signed-out' });
    expect(await outbox(one)).toHaveLength(2);
    await one.device.expireAccount('t'.repeat(20));
    expect(await one.sync()).toMatchObject({ state: 'idle' });
    await one.device.keepAccount({ ...(await one.device.account()), expired: false } as never);
    await one.sync();
    expect(server.handoffs.get(ID)?.registers.pain?.value).toBe('A.');
  });

  test('the server’s word on when to come back is kept', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'A.');
    const outcome = await one.over(failing(problem('too-many', 90_000)));
    expect(outcome).toMatchObject({ state: 'waiting', retryAt: one.now() + 90_000 });
    one.wait(89_999);
    await one.sync();
    expect(server.handoffs.size).toBe(0);
    one.wait(1);
    await one.sync();
    expect(server.handoffs.size).toBe(1);
  });

  test('each failed try doubles the longest wait, up to five minutes', async () => {
    const one = await client(new MemoryServer());
    await type(one, 'pain', 'A.');
    const waits: number[] = [];
    for (let attempt = 0; attempt < 10; attempt += 1) {
      await one.over(failing({ kind: 'nonsense' }));
      const due = (await outbox(one))[0]?.due ?? 0;
      waits.push((due - one.now()) / 1000);
      one.wait(due - one.now());
    }
    expect(waits).toEqual([2, 4, 8, 16, 32, 64, 128, 256, 300, 300]);
  });

  test('an answer without results is nonsense, and is asked for again', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'A.');
    expect(await one.over({ push: async () => ({ ok: true, value: { results: [] } }) })).toMatchObject({ state: 'waiting' });
    one.wait();
    await one.sync();
    expect(server.handoffs.size).toBe(1);
  });

  test('two workers at once: the second leaves it to the first', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    expect(await one.busy()).toEqual({ state: 'busy', changed: false, retryAt: null });
  });
});

describe('pulling', () => {
  const page = { handoffs: [], gone: [], people: [], more: false };

  test('a server that does not know the cursor is asked from the beginning', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'A.');
    await one.sync();
    const asked: string[] = [];
    await one.over({
      pull: async (cursor) => {
        asked.push(cursor);
        return cursor === '' ? { ok: true, value: { ...page, cursor: 'new' } } : { ok: false, failure: problem('bad-input') };
      },
    });
    expect(asked.at(-1)).toBe('');
    expect(asked).toHaveLength(2);
    expect((await copy(one)).registers.pain?.value).toBe('A.');
  });

  test('a server that promises more without moving on is not followed', async () => {
    const one = await client(new MemoryServer());
    expect(await one.over({ pull: async (cursor) => ({ ok: true, value: { ...page, cursor, more: true } }) })).toMatchObject({
      state: 'waiting',
    });
  });

  test('a handoff that may no longer be seen goes; one with unsent words stays and is not sent', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'A.');
    await one.sync();
    const gone = { pull: async () => ({ ok: true as const, value: { ...page, cursor: '9', gone: [ID] } }) };
    server.become(ID, 'submitted');
    await type(one, 'pain', 'A. Unsent.');
    await one.over(gone);
    expect((await copy(one)).registers.pain?.value).toBe('A. Unsent.');
    expect(await outbox(one)).toEqual([]);
    await one.device.writeRegister(SDR.id, RECORDS[1] as RecordRef, 'pain', 'B.');
    await one.sync();
    await one.over({ pull: async () => ({ ok: true, value: { ...page, cursor: '10', gone: [idOf(RECORDS[1])] } }) });
    expect(await one.device.storage().handoff(SDR.id, idOf(RECORDS[1]))).toBeNull();
  });

  test('names of colleagues come along', async () => {
    const one = await client(new MemoryServer());
    await one.over({ pull: async () => ({ ok: true, value: { ...page, cursor: '1', people: [SDR] } }) });
    expect(await one.device.people(SDR.id)).toEqual([SDR]);
  });
});
