import { expect, test } from 'vitest';
import { request } from '../../src/platform/http.ts';
import { httpTransport, postSignIn, postSignOut } from '../../src/platform/transport.ts';
import { NEXT_HEADER, PACKED_TYPE, packPage } from '../../src/protocol/packed.ts';
import { PROBLEMS, type ProblemName, problemType } from '../../src/protocol/problem.ts';
import { pulledSchema } from '../../src/protocol/sync.ts';
import { VOCABULARY } from '../../src/protocol/vocabulary.ts';
import { bodyOf, reply, serve } from './server.ts';

const TOKEN = 't'.repeat(30);
const EMPTY = { cursor: 'c2', handoffs: [], gone: [], people: [], more: false };
const PERSON = { id: 'u', name: 'Sam', email: 'sam@baton.example', roles: ['sdr'], team: 'a', active: true };
const RECORD = { crm: 'odoo', origin: 'https://crm.example', type: 'deal', id: '7' };
const HANDOFF = { id: 'x', record: RECORD, sdr: 'u', state: 'draft', revision: 1, registers: {}, events: [] };
const KEY = '00000000-0000-4000-8000-000000000001';

const problem = (name: ProblemName) =>
  JSON.stringify({ type: problemType(name), title: PROBLEMS[name].title, status: PROBLEMS[name].status, detail: `About ${name}.` });

test('a push carries token, key and operations, and its answer is checked', async () => {
  const seen: unknown[] = [];
  const server = await serve(async (asked, response) => {
    const { authorization, 'idempotency-key': key } = asked.headers;
    seen.push([asked.method, asked.url, authorization, typeof key, await bodyOf(asked)]);
    reply(response, 200, 'application/json', JSON.stringify({ results: [{ key: KEY, status: 'applied', revision: 1 }] }));
  });
  const operation = { kind: 'command' as const, key: KEY, handoff: 'x', expected: 1, command: { name: 'submit' as const } };
  const answered = await httpTransport({ server, token: TOKEN }).push([operation]);
  expect(answered).toEqual({ ok: true, value: { results: [{ key: KEY, status: 'applied', revision: 1 }] } });
  expect(seen).toEqual([['POST', '/v1/sync/push', `Bearer ${TOKEN}`, 'string', { operations: [operation] }]]);
});

test('a packed page tells where the next begins before it is all there', async () => {
  const page = packPage({ cursor: '7', gone: [], people: [], more: true }, [{ id: 'a', text: [`{"odd":"${'x'.repeat(400_000)}"}`] }]);
  let finish = () => {};
  const server = await serve((request, response) => {
    expect(request.headers.accept).toContain(PACKED_TYPE);
    response.writeHead(200, { 'content-type': PACKED_TYPE, [NEXT_HEADER]: '7' }).write(page.subarray(0, 300_000));
    finish = () => response.end(page.subarray(300_000));
  });
  const hints: string[] = [];
  const told = await httpTransport({ server, token: TOKEN }).pull('', (next) => {
    hints.push(next);
    finish();
  });
  expect(hints).toEqual(['7']);
  expect(told).toMatchObject({ ok: true, value: { cursor: '7', more: true, handoffs: { rows: [['a', 400_010]] } } });
});

test('a pull asks from the cursor, or from the beginning', async () => {
  const asked: (string | undefined)[] = [];
  const server = await serve(({ url }, response) => {
    asked.push(url);
    reply(response, 200, 'application/json', JSON.stringify(EMPTY));
  });
  const transport = httpTransport({ server, token: TOKEN });
  expect(await transport.pull('')).toEqual({ ok: true, value: { ...EMPTY, unread: [] } });
  await transport.pull('a&b');
  expect(asked).toEqual([`/v1/sync/pull?vocabulary=${VOCABULARY}`, `/v1/sync/pull?vocabulary=${VOCABULARY}&cursor=a%26b`]);
});

test('a handoff and a person of a newer server stop no other, and come whole', async () => {
  const odd = [
    { ...HANDOFF, state: 'archived' },
    { ...HANDOFF, events: [{ type: 'recycled', at: '2026-03-04T10:00:00Z', by: 'u' }] },
  ];
  const stranger = { ...PERSON, id: 'v', roles: ['oracle'] };
  const told = { ...EMPTY, handoffs: [odd[0], HANDOFF, odd[1]], people: [stranger, PERSON] };
  const server = await serve((_, response) => reply(response, 200, 'application/json', JSON.stringify(told)));
  const unread = [...odd.map((row) => ({ table: 'handoffs', row })), { table: 'people', row: stranger }];
  const value = { ...EMPTY, handoffs: [HANDOFF], people: [PERSON], unread };
  expect(await httpTransport({ server, token: TOKEN }).pull('')).toEqual({ ok: true, value });
});

test.each<[ProblemName, number | null, Record<string, string>]>([
  ['not-signed-in', null, {}],
  ['key-reused', null, {}],
  ['too-large', null, {}],
  ['too-many', 7_000, { 'retry-after': '7' }],
  ['too-many', 3_600_000, { 'retry-after': '999999999' }],
  ['failed', null, { 'retry-after': 'soon' }],
])('the problem %s comes back by name', async (name, retryAfterMs, headers) => {
  const server = await serve((_, response) => reply(response, PROBLEMS[name].status, 'application/problem+json', problem(name), headers));
  expect(await httpTransport({ server, token: TOKEN }).pull('')).toEqual({
    ok: false,
    failure: { kind: 'problem', problem: name, status: PROBLEMS[name].status, retryAfterMs, detail: `About ${name}.` },
  });
});

test.each([
  ['a portal’s page with 200', 200, 'text/html', '<h1>Welcome to the hotel</h1>'],
  ['JSON of somebody else', 200, 'application/json', '{"hello":"world"}'],
  ['half of a JSON', 200, 'application/json', '{"cursor":"c2","handoffs":['],
  ['a proxy’s own 401, which says nothing of our token', 401, 'text/html', '<h1>Proxy</h1>'],
  ['a 404 page', 404, 'text/html', '<h1>Not found</h1>'],
])('%s is nonsense', async (_, status, type, body) => {
  const server = await serve((_asked, response) => reply(response, status, type, body));
  expect(await httpTransport({ server, token: TOKEN }).pull('')).toEqual({ ok: false, failure: { kind: 'nonsense' } });
});

test.each([
  [413, 'too-large'],
  [429, 'too-many'],
  [503, 'unknown'],
])('a proxy’s %i says %s by its status, whatever its page, and keeps its word on when to come back', async (status, problem) => {
  const server = await serve((_, response) => reply(response, status, 'text/html', '<h1>Proxy</h1>', { 'retry-after': '120' }));
  const answered = await httpTransport({ server, token: TOKEN }).push([]);
  expect(answered).toEqual({ ok: false, failure: { kind: 'problem', problem, status, retryAfterMs: 120_000, detail: '' } });
});

test('an answer that breaks off, a redirect and silence are no answers', async () => {
  const truncated = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
    response.write('{"cursor":', () => response.destroy());
  });
  const elsewhere = await serve((_, response) => reply(response, 302, 'text/plain', '', { location: 'http://127.0.0.1:9/portal' }));
  const silent = await serve(() => undefined);
  const unreachable = { ok: false, failure: { kind: 'unreachable' } };
  expect(await httpTransport({ server: truncated, token: TOKEN }).pull('')).toEqual(unreachable);
  expect(await httpTransport({ server: elsewhere, token: TOKEN }).pull('')).toEqual(unreachable);
  expect(await request(silent, { method: 'GET', path: '/v1/sync/pull', schema: pulledSchema }, 30)).toEqual({
    ok: false,
    failure: { kind: 'unreachable', late: true },
  });
});

test('nobody at the address is unreachable', async () => {
  const server = 'http://127.0.0.1:9';
  expect(await httpTransport({ server, token: TOKEN }).pull('')).toEqual({ ok: false, failure: { kind: 'unreachable' } });
});

test('signing in sends code, device and key; signing out needs no body', async () => {
  const signedIn = { token: TOKEN, person: PERSON, workspace: { id: 'w', name: 'Northwind' } };
  const server = await serve(async (asked, response) => {
    const body = await bodyOf(asked);
    if (asked.url === '/v1/sign-out') return void response.writeHead(asked.headers.authorization === `Bearer ${TOKEN}` ? 204 : 401).end();
    const isRight = asked.headers['idempotency-key'] === KEY && JSON.stringify(body) === '{"code":"ABCD","device":"Chrome on Linux"}';
    reply(response, isRight ? 200 : 400, 'application/json', JSON.stringify(signedIn));
  });
  expect(await postSignIn(server, 'ABCD', 'Chrome on Linux', KEY)).toEqual({ ok: true, value: signedIn });
  expect(await postSignOut({ server, token: TOKEN })).toMatchObject({ ok: true });
});
