/** A CRM that is silent or asked too often: it is left alone, and nobody else waits for it. */
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import type { RecordRef } from '../../../src/core/handoff/record.ts';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { TRY_MS } from '../../../src/server/connectors/notes.ts';
import { sealer } from '../../../src/server/connectors/seal.ts';
import { LEASE_MS } from '../../../src/server/store/crm/crmNotes.ts';
import { handOff } from '../brief.ts';
import { call, command, signedIn, started, temporaryFolder, turnedClock, workspaceWith } from '../harness.ts';
import { hubspot } from './hubspot/bench.ts';
import { DEAL, hubspotServer, refused, TOKEN } from './hubspot/server.ts';

const ORIGIN = hubspot.origin ?? '';
const record: RecordRef = { crm: 'hubspot', origin: ORIGIN, type: 'deal', id: DEAL };
const others = (count: number): RecordRef[] => Array.from({ length: count }, (_, at) => ({ ...record, id: String(8_000_000 + at) }));

/** Holds what is asked of those deals, and lets the rest through. */
async function silentFor(url: string) {
  let held = 0;
  const told = Promise.withResolvers<void>();
  const proxy = createServer((request, response) => {
    if (/\/deals\/8/.test(request.url ?? '')) {
      held += 1;
      return told.resolve();
    }
    void (async () => {
      const parts: Buffer[] = [];
      for await (const part of request) parts.push(part);
      const { authorization = '', 'content-type': type = 'application/json' } = request.headers;
      const body = parts.length > 0 ? { body: Buffer.concat(parts) } : {};
      const method = request.method ?? 'GET';
      const answer = await fetch(url + request.url, { method, headers: { authorization, 'content-type': type }, ...body });
      response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' }).end(await answer.text());
    })();
  });
  await new Promise<void>((listening) => void proxy.listen(0, '127.0.0.1', listening));
  onTestFinished(() => {
    proxy.closeAllConnections();
    proxy.close();
  });
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('It listens nowhere.');
  return { host: `127.0.0.1:${address.port}`, isAsked: told.promise, held: () => held };
}

async function bench({ withinMs = 30_000, isSilent = true } = {}) {
  const server = await hubspotServer();
  onTestFinished(() => server.close());
  const silent = await silentFor(server.url);
  const host = isSilent ? silent.host : new URL(server.url).host;
  const clock = turnedClock();
  const connectors = { sealer: sealer([randomBytes(32)]), reach: { allowed: [host], standIn: () => `http://${host}`, withinMs } };
  const dataFolder = temporaryFolder();
  const open = () => started({ clock, connectors, dataFolder });
  const backend = await open();
  async function workspace(name: string) {
    const made = await workspaceWith(backend);
    const ada = await signedIn(backend, made, `Ada${name}`, ['admin']);
    const sam = await signedIn(backend, made, `Sam${name}`, ['sdr']);
    const avery = await signedIn(backend, made, `Avery${name}`, ['ae']);
    const body = { crm: 'hubspot', address: `${ORIGIN}/record/0-3/${DEAL}`, key: { token: TOKEN } };
    const connect = () => call(backend, '/v1/connections', { method: 'PUT', token: ada.token, body });
    await connect();
    return { ada, sam, avery, connect };
  }
  return { server, silent, clock, backend, workspace, open };
}

test('one that is silent is asked for one note at a time, and holds up no other workspace', async () => {
  const { server, silent, backend, workspace } = await bench();
  const [one, two] = [await workspace('one'), await workspace('two')];
  for (const other of others(6)) await handOff(one.sam, one.avery, other);
  await handOff(two.sam, two.avery, record);
  void backend.keepNotes();
  await silent.isAsked;
  await expect.poll(() => server.notes.length, { timeout: 20_000 }).toBe(1);
  expect(silent.held()).toBe(1);
});

test('where nobody answered for one note, the others are not asked for before it is tried again', async () => {
  const { silent, backend, workspace, clock } = await bench({ withinMs: 100 });
  const { sam, avery } = await workspace('one');
  const [first, ...rest] = others(4);
  if (first) await handOff(sam, avery, first);
  for (const other of rest) await handOff(sam, avery, other);
  await backend.keepNotes();
  const before = silent.held();
  await backend.keepNotes();
  expect(silent.held()).toBe(before);
  expect(before).toBeLessThanOrEqual(4);
  clock.forward(31_000);
  await backend.keepNotes();
  expect(silent.held()).toBe(before + 1);
});

test('closing waits for no CRM, and what was cut off is no fault of it', async () => {
  const { silent, backend, workspace, open } = await bench();
  const { sam, avery } = await workspace('one');
  const [other] = others(1);
  if (!other) throw new Error('There is one.');
  await handOff(sam, avery, other);
  void backend.keepNotes();
  await silent.isAsked;
  await backend.close();
  const again = await open();
  const query = new URLSearchParams({ handoff: handoffId(other) });
  const told = await call(again, `/v1/crm-note?${query}`, { method: 'GET', token: sam.token });
  expect(await told.json()).toMatchObject({ note: { state: 'waiting', trouble: null } });
  await again.close();
});

test('a try ends before another may begin', () => {
  expect(TRY_MS).toBeLessThan(LEASE_MS / 2);
});

test('asked too often it is left alone until then, whatever happens or is asked for meanwhile', async () => {
  const { server, backend, workspace, clock } = await bench({ isSilent: false });
  const { sam, avery, connect } = await workspace('one');
  const isOfDeal = ({ path }: { path: string }) => path.includes('/deals/');
  server.instead(isOfDeal, refused(429, 'RATE_LIMITS', 'slow', {}, { 'retry-after': '600' }));
  await handOff(sam, avery, record);
  await backend.keepNotes();
  const asked = () => server.questions.filter(isOfDeal).length;
  const before = asked();
  for (const other of others(3)) await handOff(sam, avery, other);
  await avery.does(command(record, 2, { name: 'accept' }));
  await call(backend, '/v1/crm-note/again', { token: sam.token, body: { handoff: handoffId(record) } });
  await backend.keepNotes();
  expect(asked()).toBe(before);
  await connect();
  await backend.keepNotes();
  expect(asked()).toBe(before);
  clock.forward(601_000);
  await backend.keepNotes();
  expect(server.notes).not.toHaveLength(0);
});
