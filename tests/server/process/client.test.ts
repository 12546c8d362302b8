import { hc } from 'hono/client';
import { expect, test } from 'vitest';
import type { Contract } from '../../../src/protocol/http/contract.ts';
import { begin, newRecord, signedIn, started, uuid, workspaceWith } from '../harness.ts';

test("a typed client that knows the contract's type alone speaks with the server", async () => {
  const backend = await started();
  const sdr = await signedIn(backend, await workspaceWith(backend), 'Sam', ['sdr']);
  const client = hc<Contract>(backend.url, { headers: { Authorization: `Bearer ${sdr.token}` } });
  const pushed = await client.v1.sync.push.$post({ header: { 'idempotency-key': uuid() }, json: { operations: [begin(newRecord())] } });
  if (pushed.status !== 200) throw new Error((await pushed.json()).title);
  expect((await pushed.json()).results).toMatchObject([{ status: 'applied', revision: 1 }]);
  const pulled = await client.v1.sync.pull.$get({ query: {} });
  if (pulled.status !== 200) throw new Error((await pulled.json()).title);
  expect((await pulled.json()).handoffs).toHaveLength(1);
});
