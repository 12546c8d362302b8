/** A push of which nothing is heard may have been too much for the line: less goes at once, until something gets through. */
import { expect, test } from 'vitest';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import type { Operation } from '../../src/protocol/sync.ts';
import { type Client, client, SDR } from './client.ts';
import { MemoryServer } from './memoryServer.ts';

const recordOf = (id: number): RecordRef => ({ crm: 'odoo', origin: 'https://crm.example', type: 'deal', id: String(id) });

/** A line that lets `fits` through and is silent otherwise. */
async function over(one: Client, server: MemoryServer, fits: (operations: Operation[]) => boolean): Promise<number[]> {
  const sent: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    await one.over({
      push: async (operations) => {
        sent.push(operations.length);
        if (!fits(operations)) return { ok: false, failure: { kind: 'unreachable', late: true } };
        return { ok: true, value: server.push(operations, one.person) };
      },
    });
    one.wait();
  }
  return sent;
}

test('a batch that nothing is heard of is halved until it gets through, and grows again', async () => {
  const server = new MemoryServer();
  const one = await client(server);
  for (let id = 0; id < 25; id += 1) await one.device.writeRegister(SDR.id, recordOf(id), 'pain', 'Words.');
  const sent = await over(one, server, (operations) => operations.length <= 7);
  expect(sent.slice(0, 4)).toEqual([50, 25, 12, 6]);
  expect(server.handoffs.size).toBe(25);
  expect(await one.device.storage().outbox(SDR.id, 1)).toEqual([]);
});

test('a few long texts are a batch by themselves', async () => {
  const server = new MemoryServer();
  const one = await client(server);
  for (let id = 0; id < 12; id += 1) await one.device.writeRegister(SDR.id, recordOf(id), 'pain', 'x'.repeat(15_000));
  const sent = await over(one, server, (operations) => JSON.stringify(operations).length < 80_000);
  expect(Math.max(...sent)).toBeLessThan(10);
  expect(server.handoffs.size).toBe(12);
});
