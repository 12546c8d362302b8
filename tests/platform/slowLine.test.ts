/** A server behind a line that is slow, not dead: what comes in drops is waited for, and less is asked for at once. */
import type { ServerResponse } from 'node:http';
import { expect, test } from 'vitest';
import { httpTransport } from '../../src/platform/transport.ts';
import { NEXT_HEADER, PACKED_TYPE, packPage } from '../../src/protocol/packed.ts';
import { pull } from '../../src/sync/pull.ts';
import { opened } from '../storage/open.ts';
import { serve } from './server.ts';

const TOKEN = 't'.repeat(30);
/** Nothing for so long: nobody is there. Far less than a page takes below. */
const SILENCE_MS = 500;
const DROPS = 12;
const AT = '2027-03-01T09:00:00.000Z';

function handoffJson(id: string): string {
  const record = { crm: 'odoo', origin: 'https://crm.example', type: 'deal', id };
  const pain = { value: 'x'.repeat(1_000), revision: 1, at: AT, by: 'sam' };
  return JSON.stringify({
    id,
    record,
    sdr: 'sam',
    state: 'draft',
    revision: 1,
    registers: { pain },
    events: [{ type: 'begun', at: AT, by: 'sam' }],
  });
}

const pageOf = (at: number, more: boolean) =>
  packPage({ cursor: String(at + 1), gone: [], people: [], more }, [{ id: `h${at}`, text: [handoffJson(`h${at}`)] }]);

/** Sends `body` in drops, each well before the silence would be over, all of them together long after. */
function drip(response: ServerResponse, body: Uint8Array, next: number | null, drops = DROPS): void {
  response.writeHead(200, { 'content-type': PACKED_TYPE, ...(next !== null && { [NEXT_HEADER]: String(next) }) });
  const size = Math.ceil(body.length / DROPS);
  let sent = 0;
  const timer = setInterval(() => {
    response.write(body.subarray(sent * size, (sent + 1) * size));
    sent += 1;
    if (sent < drops) return;
    clearInterval(timer);
    if (drops === DROPS) response.end();
  }, SILENCE_MS / 5);
  response.on('close', () => clearInterval(timer));
}

async function device() {
  const { device: one } = opened(1_000);
  const clock = { now: Date.now, random: () => 1, uuid: () => crypto.randomUUID() };
  return { one, storage: one.storage(), clock, owner: 'u' };
}

test('pages that take longer than any silence arrive, one after the other', async () => {
  const log: string[] = [];
  const server = await serve(({ url }, response) => {
    const at = Number(new URL(url ?? '', 'http://x').searchParams.get('cursor') ?? 0);
    log.push(`asked ${at}`);
    response.on('finish', () => log.push(`came ${at}`));
    drip(response, pageOf(at, at < 2), at < 2 ? at + 1 : null);
  });
  const { one, ...way } = await device();
  expect(await pull({ ...way, transport: httpTransport({ server, token: TOKEN }, SILENCE_MS) })).toEqual({ changed: true, failure: null });
  expect((await one.handoffs('u')).map(({ id }) => id).toSorted()).toEqual(['h0', 'h1', 'h2']);
  expect(log).toEqual([0, 1, 2].flatMap((at) => [`asked ${at}`, `came ${at}`]));
});

test('a page that breaks off in silence is asked for again smaller, and smaller, and larger once they come', async () => {
  const asked: (string | null)[] = [];
  const server = await serve(({ url }, response) => {
    asked.push(new URL(url ?? '', 'http://x').searchParams.get('most'));
    if (asked.length < 3) return drip(response, pageOf(0, false), null, 1);
    response.writeHead(200, { 'content-type': PACKED_TYPE }).end(pageOf(0, false));
  });
  const { storage, clock, owner } = await device();
  const transport = httpTransport({ server, token: TOKEN }, SILENCE_MS);
  const late = { changed: false, failure: { kind: 'unreachable', late: true } };
  expect(await pull({ storage, clock, owner, transport })).toEqual(late);
  // The worker asks by another one each round.
  expect(await pull({ storage, clock, owner, transport: httpTransport({ server, token: TOKEN }, SILENCE_MS) })).toEqual(late);
  for (let round = 0; round < 3; round += 1) await pull({ storage, clock, owner, transport });
  expect(asked).toEqual([null, '50', '12', '50', null]);
});

test('a page that nobody waits for any more lets go of the server, and says nothing of the line', async () => {
  const asked: (string | null)[] = [];
  let closed = () => {};
  const isClosed = new Promise<void>((resolve) => {
    closed = resolve;
  });
  const server = await serve(({ url }, response) => {
    asked.push(new URL(url ?? '', 'http://x').searchParams.get('most'));
    if (asked.length > 1) return response.writeHead(200, { 'content-type': PACKED_TYPE }).end(pageOf(0, false));
    response.on('close', closed);
    response.writeHead(200, { 'content-type': PACKED_TYPE, [NEXT_HEADER]: '1' }).write(new Uint8Array(4_000_000));
  });
  const transport = httpTransport({ server, token: TOKEN });
  const unwanted = new AbortController();
  const left = await transport.pull('', () => unwanted.abort(), unwanted.signal);
  expect(left).toEqual({ ok: false, failure: { kind: 'unreachable' } });
  await isClosed;
  await transport.pull('');
  expect(asked).toEqual([null, null]);
});
