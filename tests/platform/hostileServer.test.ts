/** Answers over which a schema, or what copies them, would stumble: they are unreadable, and nothing more. */
import { describe, expect, test } from 'vitest';
import { httpTransport, postSignIn } from '../../src/platform/transport.ts';
import { PACKED_TYPE, packPage } from '../../src/protocol/packed.ts';
import { pulledPageSchema } from '../../src/protocol/sync.ts';
import { client, idOf, RECORDS, SDR } from '../sync/client.ts';
import { MemoryServer } from '../sync/memoryServer.ts';
import { reply, serve } from './server.ts';

const TOKEN = 't'.repeat(30);
const KEY = '00000000-0000-4000-8000-000000000001';
const PAGE = { cursor: 'c2', handoffs: [], gone: [], people: [], more: false };
const AT = '2027-03-01T09:00:00.000Z';
/** Compared with a number, it throws. */
const ODD = { length: { toString: 1 } };
const NONSENSE = { ok: false, failure: { kind: 'nonsense' } };
const deep = (levels: number) => `${'['.repeat(levels)}1${']'.repeat(levels)}`;

const handoff = (value: string) =>
  `{"id":"${idOf(RECORDS[0])}","record":${JSON.stringify(RECORDS[0])},"sdr":"sdr","state":"draft","revision":1,"events":[],` +
  `"registers":{"pain":{"value":${value},"revision":1,"at":"${AT}","by":"sdr"}}}`;

test('this is what a schema stumbles over', () => {
  expect(() => pulledPageSchema.safeParse({ ...PAGE, cursor: ODD })).toThrow(TypeError);
});

describe.each([
  ['in place of all', JSON.stringify(ODD)],
  ['in place of a cursor', JSON.stringify({ ...PAGE, cursor: ODD })],
  ['in place of a list', JSON.stringify({ ...PAGE, people: ODD, results: ODD })],
  ['in the names', JSON.stringify({ ...PAGE, names: { ours: ODD, competitors: [ODD] } })],
  ['in a key that is spelled otherwise', JSON.stringify({ ...PAGE, cursor: ODD }).replace('length', 'l\\u0065ngth')],
  ['in a register', `{"cursor":"c","gone":[],"people":[],"more":false,"handoffs":[${handoff(JSON.stringify(ODD))}]}`],
  ['lists within lists', `{"cursor":"c","gone":[],"people":[],"more":false,"handoffs":[${handoff(deep(100_000))}]}`],
  ['in the answer to an operation', JSON.stringify({ results: [{ key: ODD, status: 'applied', revision: 1 }], heard: ODD })],
  ['in a token', JSON.stringify({ token: ODD, person: SDR, workspace: { id: 'w', name: 'N' } })],
])('%s', (_, body) => {
  test.each([
    [200, 'application/json', NONSENSE],
    [200, PACKED_TYPE, NONSENSE],
    [400, 'application/problem+json', NONSENSE],
    [503, 'application/problem+json', { ok: false, failure: { kind: 'problem', problem: 'unknown', status: 503 } }],
  ])('with %i as %s', async (status, type, answered) => {
    const server = await serve((asked, response) => {
      asked.resume();
      reply(response, status, type, `${body}\n`);
    });
    const transport = httpTransport({ server, token: TOKEN });
    expect(await transport.pull('')).toMatchObject(answered);
    expect(await transport.push([])).toMatchObject(answered);
    expect(await postSignIn(server, 'ABCD', 'Chrome', KEY)).toMatchObject(answered);
  });
});

test.each([
  ['that has an odd length', JSON.stringify(ODD)],
  ['that is too deep to be copied', deep(100_000)],
])('on a packed page a text %s is set aside, and what stands beside it is kept', async (_, value) => {
  const other = idOf(RECORDS[1]);
  const good = handoff('"Told."')
    .replace(`"id":"${idOf(RECORDS[0])}"`, `"id":"${other}"`)
    .replace('"id":"1"', '"id":"2"');
  const page = packPage({ cursor: '7', gone: [], people: [], more: false }, [
    { id: idOf(RECORDS[0]), text: [handoff(value)] },
    { id: other, text: [good] },
  ]);
  const server = await serve((_asked, response) => void response.writeHead(200, { 'content-type': PACKED_TYPE }).end(page));
  const one = await client(new MemoryServer());
  const { pull } = httpTransport({ server, token: TOKEN });
  expect(await one.over({ pull })).toMatchObject({ state: 'synced' });
  expect((await one.device.handoffs(SDR.id)).map(({ id }) => id)).toEqual([other]);
  expect(await one.over({ pull })).toMatchObject({ state: 'synced' });
});
