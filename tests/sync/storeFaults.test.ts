/** What the device's own store and clock may do to a round. Each test fails without the protection that its comment names; that was tried. */
import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { copy, ID, outbox, problem, RECORD, type } from './acts.ts';
import { client, SDR } from './client.ts';
import { MemoryServer } from './memoryServer.ts';

afterEach(() => vi.restoreAllMocks());

const DAY_MS = 24 * 60 * 60 * 1000;

/** The `after`-th and all later writes find no room. */
function fullAfter(after: number) {
  let writes = 0;
  const real = IDBObjectStore.prototype.put;
  return vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
    writes += 1;
    if (writes > after) throw new DOMException('no room', 'QuotaExceededError');
    return real.apply(this, args as [unknown]);
  });
}

describe('a disk that is full', () => {
  // Protection: a page and its cursor are one transaction.
  test('in the middle of a pull: the page is asked for again, and nothing of it is missed', async () => {
    const server = new MemoryServer();
    const [one, other] = [await client(server), await client(server)];
    await type(other, 'pain', 'A.');
    await other.sync();
    for (const writes of [0, 1]) {
      const put = fullAfter(writes);
      await expect(one.sync()).rejects.toThrow();
      put.mockRestore();
      expect(await one.device.storage().cursor(SDR.id)).toBe('');
    }
    await one.sync();
    expect((await copy(one)).registers.pain?.value).toBe('A.');
  });

  // Protection: entries are written before they are sent, and keep key and value until the answer is stored.
  test.each([0, 1, 2, 3, 4])('behind the %i-th write of a push: sent again with the same keys, applied once', async (writes) => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'A.');
    const put = fullAfter(writes);
    await one.sync().catch(() => undefined);
    put.mockRestore();
    await type(one, 'pain', 'A. B.');
    one.wait();
    await one.sync();
    expect(server.handoffs.get(ID)).toMatchObject({ revision: 1, registers: { pain: { value: 'A. B.' } } });
    expect(await outbox(one)).toEqual([]);
  });
});

describe('a clock that is wrong by days', () => {
  // Protection: `waitOf` in batch.ts, an entry that was never tried waits for nothing.
  test.each([20 * 60_000, 5 * DAY_MS])('what was typed while it was %i ms ahead goes out once it is set right', async (ahead) => {
    const server = new MemoryServer();
    const one = await client(server);
    one.wait(ahead);
    await type(one, 'pain', 'A.');
    expect(await one.sync('killed', 1)).toBe('killed');
    one.wait(-ahead);
    expect(await one.sync()).toMatchObject({ state: 'synced' });
    expect(server.handoffs.get(ID)?.registers.pain?.value).toBe('A.');
  });

  // Protection: `waitUntil` in backoff.ts, a due time further off than any wait counts as over.
  test('a wait that was written while it was ahead is over once it is set right', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'A.');
    one.wait(5 * DAY_MS);
    const outcome = await one.over({ push: async () => ({ ok: false, failure: problem('too-many', 60_000) }) });
    expect(outcome).toMatchObject({ state: 'waiting', retryAt: one.now() + 60_000 });
    one.wait(-5 * DAY_MS);
    expect(await one.sync()).toMatchObject({ state: 'synced' });
    expect(server.handoffs.size).toBe(1);
  });

  test('two devices, one ahead and one behind: the words decide, not the clocks', async () => {
    const server = new MemoryServer();
    const [one, other] = [await client(server), await client(server)];
    one.wait(9 * DAY_MS);
    await type(one, 'pain', 'One. Two.');
    await one.sync();
    await other.sync();
    await type(other, 'pain', 'One. Two. Three.');
    await other.sync();
    one.wait(-20 * DAY_MS);
    await one.sync();
    expect((await copy(one)).registers.pain).toMatchObject({ value: 'One. Two. Three.', conflict: null });
  });
});

describe('a store that is not as it was left', () => {
  // Protection: `isBlank` in register.ts, else the editor's words meet an empty store as a conflict with nothing.
  test('empty: what the page still shows is written anew, nobody is asked, and the rest comes from the server', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'A.');
    await type(one, 'trigger', 'T.');
    await one.sync();
    const account = await one.device.account();
    await one.device.storage().atomically((store) => store.removeHandoff(SDR.id, ID));
    await one.device.storage().atomically((store) => store.askFromBeginning(SDR.id));
    await one.device.writeRegister(SDR.id, RECORD, 'pain', 'A. B.', { value: 'A.' });
    expect((await copy(one)).registers.pain).toMatchObject({ value: 'A. B.', conflict: null });
    expect(account).not.toBeNull();
    await one.sync();
    expect((await copy(one)).registers.trigger?.value).toBe('T.');
    const { pain } = (await copy(one)).registers;
    expect([pain?.value, pain?.conflict?.theirs.value]).toEqual(['A. B.', 'A.']);
  });

  // Protection: `askAgain` in database.ts, else the command waits for ever and cannot be given anew.
  test('a command that cannot be read back is told, and can be given again', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'A.');
    await one.sync();
    await one.device.queueCommand(SDR.id, ID, { name: 'submit' });
    const raw = await new Dexie(one.name).open();
    await raw.table('outbox').toCollection().modify({ format: 99 });
    expect(await one.sync()).toMatchObject({ state: 'synced' });
    const { waiting, refusal } = await copy(one);
    expect(waiting).toEqual([]);
    expect(refusal?.message).toMatch(/decide again/);
    expect(await raw.table('setAside').count()).toBe(1);
    await one.device.queueCommand(SDR.id, ID, { name: 'submit' });
    expect(await outbox(one)).toHaveLength(1);
    raw.close();
  });

  test('an edit that cannot be read back is set aside, and its words go out anew from the brief', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'A.');
    await one.over({ push: async () => ({ ok: false, failure: { kind: 'unreachable' } }) });
    const raw = await new Dexie(one.name).open();
    await raw.table('outbox').toCollection().modify({ operation: 'torn' });
    raw.close();
    one.wait();
    await one.sync();
    expect(server.handoffs.get(ID)?.registers.pain?.value).toBe('A.');
  });
});
