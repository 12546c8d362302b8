import { describe, expect, test } from 'vitest';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import { failing, ID, outbox, problem, type } from './acts.ts';
import { client, RECORDS, SDR } from './client.ts';
import { MemoryServer } from './memoryServer.ts';

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

  test('the way open again: what waited for it goes at once, what the server put off does not', async () => {
    const server = new MemoryServer();
    const one = await client(server);
    await type(one, 'pain', 'A.');
    expect(await one.over(failing({ kind: 'unreachable' }))).toMatchObject({ stoppedBy: 'way' });
    await one.sync();
    expect(server.handoffs.size).toBe(0);
    expect(await one.anew()).toMatchObject({ state: 'synced' });
    await type(one, 'pain', 'A. B.');
    expect(await one.over(failing(problem('too-many', 90_000)))).toMatchObject({ stoppedBy: 'server' });
    await one.anew();
    expect(server.handoffs.get(ID)?.registers.pain?.value).toBe('A.');
  });

  test('the next try is when the first entry of all is due, not the oldest', async () => {
    const one = await client(new MemoryServer());
    await type(one, 'pain', 'A.');
    await one.over(failing({ kind: 'unreachable' }));
    one.wait(2_000);
    await one.over(failing({ kind: 'unreachable' }));
    await one.device.writeRegister(SDR.id, RECORDS[1] as RecordRef, 'pain', 'B.');
    await one.over(failing({ kind: 'unreachable' }));
    const dues = (await outbox(one)).map(({ due }) => due - one.now());
    expect(dues[0]).toBe(4_000);
    expect(await one.sync()).toMatchObject({ state: 'waiting', retryAt: one.now() + 2_000 });
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
    expect(await one.busy()).toEqual({ state: 'busy', changed: false, retryAt: null, stoppedBy: null });
  });
});
