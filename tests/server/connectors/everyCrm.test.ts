/** Each CRM through the whole server: an administrator connects it, a brief is handed off, and stands there once, while the key is told to nobody. */
import { randomBytes } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { connectionKindOf } from '../../../src/core/connections/registry.ts';
import type { RecordRef } from '../../../src/core/handoff/record.ts';
import { checkedSchema } from '../../../src/protocol/connections.ts';
import { sealer } from '../../../src/server/connectors/seal.ts';
import { handOff } from '../brief.ts';
import { call, command, signedIn, started, turnedClock, workspaceWith } from '../harness.ts';
import { BENCHES } from './benches.ts';

test.each(BENCHES)('%s', async (_, bench) => {
  const { server, bodies, rewrite } = await bench.start();
  onTestFinished(() => server.close());
  const { crm } = bench.connector;
  const origin = bench.origin ?? server.url;
  const reach = { allowed: [new URL(server.url).host], standIn: () => server.url };
  const connectors = { sealer: sealer([randomBytes(32)]), reach };
  const backend = await started({ clock: turnedClock(), connectors });
  const workspace = await workspaceWith(backend);
  const ada = await signedIn(backend, workspace, 'Ada', ['admin']);
  const sam = await signedIn(backend, workspace, 'Sam', ['sdr']);
  const avery = await signedIn(backend, workspace, 'Avery', ['ae']);

  const key = bench.keys.writer as Record<string, string>;
  const put = (given: unknown) =>
    call(backend, '/v1/connections', { method: 'PUT', token: ada.token, body: { crm, address: origin, key: given } });
  expect(checkedSchema.parse(await (await put(bench.keys.wrong)).json())).toMatchObject({ isGood: false });
  expect(checkedSchema.parse(await (await put(key)).json())).toMatchObject({ isGood: true, says: expect.stringContaining(bench.who) });

  const record: RecordRef = { crm, origin, type: 'deal', id: bench.deal };
  await handOff(sam, avery, record);
  await backend.keepNotes();
  expect(bodies()).toEqual([expect.stringContaining('Handed off by Sam to Avery')]);
  await avery.does(command(record, 2, { name: 'accept' }));
  await backend.keepNotes();
  expect(bodies()).toEqual([expect.stringContaining('Accepted by Avery')]);

  // Corrected by hand, with no link left, it is known by its id still, and looked for nowhere.
  rewrite(bench.asText);
  const looks = () => server.questions.filter((question) => bench.looks(question)).length;
  const before = looks();
  await sam.does(command(record, 3, { name: 'withdraw', reason: 'The buyer left.' }));
  await backend.keepNotes();
  expect(bodies()).toEqual([expect.stringContaining('Withdrawn by Sam')]);
  expect(looks()).toBe(before);

  const listed = await (await call(backend, '/v1/connections', { method: 'GET', token: ada.token })).text();
  const secrets = (connectionKindOf(crm)?.fields ?? []).filter(({ isSecret }) => isSecret).flatMap((field) => key[field.key] ?? []);
  expect(secrets).not.toEqual([]);
  for (const secret of secrets) expect(listed).not.toContain(secret);
});
