import { request } from 'node:http';
import { expect, test, vi } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { PACKED_TYPE, read, unpackPage } from '../../../src/protocol/packed.ts';
import type { Operation } from '../../../src/protocol/sync.ts';
import { begin, call, command, edit, newRecord, problemOf, signedIn, started, workspaceWith } from '../harness.ts';

async function device() {
  const backend = await started();
  return { backend, sdr: await signedIn(backend, await workspaceWith(backend), 'Sam', ['sdr']) };
}

test('a malformed push is refused with the path of each fault', async () => {
  const { backend, sdr } = await device();
  const record = newRecord();
  const good = begin(record);
  const push = async (body: unknown) => problemOf(await call(backend, '/v1/sync/push', { token: sdr.token, body }));
  const pathsOf = async (body: unknown) => {
    const problem = await push(body);
    expect(problem).toMatchObject({ name: 'bad-input', status: 400 });
    return problem.faults?.map(({ path }) => path);
  };
  expect(await pathsOf({ operations: [good, { ...edit(record, 'pain', 0, 'x'), base: -1, key: 'no' }] })).toEqual([
    '/operations/1/key',
    '/operations/1/base',
  ]);
  expect(await pathsOf({ operations: [] })).toEqual(['/operations']);
  expect(await pathsOf({})).toEqual(['/operations']);
  expect(await pathsOf({ operations: [edit(record, 'pain', 0, undefined)] })).toEqual(['/operations/0/value']);
  expect(await pathsOf([])).toEqual(['']);
  expect(await pathsOf({ operations: [{ ...good, kind: 'remove' }] })).toEqual(['/operations/0/kind']);
  expect(await pathsOf({ operations: [{ ...good, command: { name: 'begin', record: { ...record, id: 'no id|/?' } } }] })).toEqual([
    '/operations/0/command/record/id',
  ]);
  expect(await pathsOf({ operations: [command(record, 1, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: ' ' })] })).toEqual(
    ['/operations/0/command/fix'],
  );
  expect(await pathsOf({ operations: Array.from({ length: 201 }, () => good) })).toEqual(['/operations']);
  expect(await pathsOf('{"operations": [')).toEqual(['']);
  expect((await sdr.pullAll()).handoffs).toEqual([]);
});

test('each fault says what is expected there', async () => {
  const { backend, sdr } = await device();
  const record = newRecord();
  const said = async (operations: unknown, cursor?: unknown) => {
    const answer = await call(backend, '/v1/sync/push', { token: sdr.token, body: { operations, cursor } });
    return (await problemOf(answer)).faults?.map(({ message }) => message);
  };
  const good = edit(record, 'pain', 0, 'x');
  expect(await said(undefined)).toEqual(['Give a list here.']);
  expect(await said([])).toEqual(['Give at least 1 of them.']);
  expect(await said(Array.from({ length: 201 }, () => good))).toEqual(['Give at most 200 of them.']);
  expect(await said([{ ...good, base: -1, key: 'no' }])).toEqual(['Give a UUID here.', 'Give a number of at least 0.']);
  expect(await said([{ ...good, base: '1' }])).toEqual(['Give a number here.']);
  expect(await said([good], 'x'.repeat(200))).toEqual(['Give at most 120 letters.']);
  expect(await said([{ ...good, kind: 'remove' }, 7])).toEqual([expect.stringMatching(/^Give one/), 'Give an object here.']);
  expect(await said([command(record, 1, { name: 'rate', rating: 'blue' as 'green', missing: [] })])).toEqual([
    expect.stringMatching(/^Give .*green.* here\.$/),
  ]);
});

test('lists within lists without end are refused by their path, and the server lives on', async () => {
  const { backend, sdr } = await device();
  const record = newRecord();
  const nested = (depth: number, opens: string, closes: string) =>
    JSON.stringify({ operations: [begin(record), edit(record, 'pain', 0, 'HERE')] }).replace(
      '"HERE"',
      `${opens.repeat(depth)}0${closes.repeat(depth)}`,
    );
  const push = async (body: string) => problemOf(await call(backend, '/v1/sync/push', { token: sdr.token, body }));
  expect(await push(nested(33, '[', ']'))).toMatchObject({ status: 400, faults: [{ path: '/operations/1/value' }] });
  for (const body of [nested(9_000, '[', ']'), nested(9_000, '{"a":', '}')])
    expect(await push(body)).toMatchObject({ status: 400, faults: [{ message: expect.stringMatching(/fewer lists/) }] });
  for (const body of [nested(100_000, '[', ']'), nested(100_000, '{"a":', '}')])
    expect(await push(body)).toMatchObject({ status: 413, detail: expect.stringMatching(/fewer operations/) });
  expect(await sdr.does(begin(record))).toMatchObject({ status: 'applied' });
  for (const path of ['/v1/sync/push', '/v1/sign-in', '/v1/sync/push/'])
    expect((await call(backend, path, { token: sdr.token, body: '['.repeat(100_000) + ']'.repeat(100_000) })).status).toBeLessThan(500);
  const [shallow] = await sdr.push([edit(record, 'pain', 0, [[[]]])]);
  expect(shallow).toMatchObject({ refusal: { reason: 'malformed' } });
});

test('lists and objects with more parts than an honest push has are refused before anything walks them', async () => {
  const { backend, sdr } = await device();
  const record = newRecord();
  const object = Object.fromEntries(Array.from({ length: 90_000 }, (_, index) => [`k${index}`, 1]));
  const push = async (value: unknown) =>
    problemOf(
      await call(backend, '/v1/sync/push', { token: sdr.token, body: { operations: [begin(record), edit(record, 'pain', 0, value)] } }),
    );
  const print = vi.spyOn(JSON, 'parse');
  for (const value of [Array.from({ length: 130_000 }, () => 0), Array.from({ length: 130_000 }, () => [0]), object]) {
    print.mockClear();
    expect(await push(value)).toMatchObject({ name: 'too-large', detail: expect.stringMatching(/fewer operations/) });
    expect(print.mock.calls.filter(([text]) => text.length > 100_000)).toEqual([]);
  }
  print.mockRestore();
  // The largest that a register allows, twice as often as a device sends it at once.
  const people = Array.from({ length: 50 }, () => ({ id: 'a', name: 'P, [q] {r} \\" "', role: '', confirmed: true }));
  const honest = [begin(record), ...Array.from({ length: 32 }, (_, index) => edit(record, 'attendees', index, people))];
  expect((await sdr.push(honest)).map(({ status }) => status)).toEqual(honest.map(() => 'applied'));
});

test('an object that has a length which cannot be compared is refused', async () => {
  const { backend, sdr } = await device();
  const record = newRecord();
  const odd = { length: { toString: 1 } };
  for (const body of [
    { operations: odd },
    { operations: [{ ...begin(record), key: odd }] },
    { operations: [begin(record), edit(record, 'pain', 0, odd)] },
    { operations: [begin(record), edit(record, 'attendees', 0, [{ id: { length: [{ toString: 1 }] } }])] },
  ])
    for (const type of ['application/json', 'application/x+json'])
      expect(
        await problemOf(await call(backend, '/v1/sync/push', { token: sdr.token, body, headers: { 'Content-Type': type } })),
      ).toMatchObject({ name: 'bad-input' });
  expect(await problemOf(await call(backend, '/v1/sign-in', { body: { code: odd, device: 'd' } }))).toMatchObject({ name: 'bad-input' });
  const beside: Operation & { length: null } = { ...begin(record), length: null };
  expect(await sdr.does(beside)).toMatchObject({ status: 'applied' });
});

test('no address makes the server fail', async () => {
  const { backend, sdr } = await device();
  for (const path of [
    '/practice/%ff',
    '/practice/%E0%A4%A',
    '/practice/%00',
    '/practice/..%2f..%2fpackage.json',
    '/v1/%ff',
    '/v1/sync/pull?cursor=%ff',
    '/%',
  ])
    expect((await call(backend, path, { token: sdr.token })).status, path).toBeLessThan(500);
});

test('a body that is no JSON is refused', async () => {
  const { backend, sdr } = await device();
  const response = await call(backend, '/v1/sync/push', {
    token: sdr.token,
    body: 'a=b',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  });
  expect(await problemOf(response)).toMatchObject({ name: 'bad-input', status: 400 });
});

test('a value that does not fit is refused by itself, and the rest of the push stands', async () => {
  const { backend, sdr } = await device();
  const record = newRecord();
  const malformed = [
    edit(record, 'pain', 0, 'x'.repeat(20_001)),
    edit(record, 'pain', 0, 7),
    edit(record, 'attendees', 0, [{ id: 'a', name: 'Priya', role: 'x'.repeat(501), confirmed: true }]),
    edit(record, 'nextStepDate', 0, 'tomorrow'),
    edit(record, 'ae', 0, 'nobody'),
    edit(record, 'ae', 0, sdr.id),
    edit(record, 'owner', 0, 'x'),
    edit(record, 'constructor', 0, 'x'),
    edit(record, '__proto__', 0, 'x'),
    edit(record, 'bar:notOnTheBar', 0, { ticked: true, evidence: '' }),
  ];
  const results = await sdr.push([begin(record), ...malformed, edit(record, 'pain', 0, 'They lose pallets.')]);
  expect(results.at(0)).toMatchObject({ status: 'applied' });
  for (const result of results.slice(1, -1)) {
    expect(result).toMatchObject({ status: 'refused', refusal: { reason: 'malformed' } });
    // People read it.
    expect(result.status === 'refused' && result.refusal.message).not.toMatch(/expected|invalid|value|<=|\(/i);
  }
  expect(results.at(3)).toMatchObject({ refusal: { message: expect.stringContaining('shorten it to 500 characters') } });
  expect(results.at(-1)).toMatchObject({ status: 'applied' });
  expect(Object.keys((await sdr.handoff(handoffId(record)))?.registers ?? {})).toEqual(['pain']);
  expect((await call(backend, '/healthz')).status).toBe(200);
});

const ODD = `<script>alert(1)</script> '); drop table handoff; -- \u0000 \ud800 €18k “quoted” 🚚`;

test('text comes back as it was written: script tags, quotes, nulls, lone surrogates', async () => {
  const { backend, sdr } = await device();
  const record = newRecord();
  const written = edit(record, 'pain', 0, ODD);
  const facts = edit(record, 'facts', 0, { title: ODD, attendees: [{ name: ODD }] });
  const before = await sdr.push([begin(record), written, facts]);
  // In every way that it is told: first, again, to who wrote something else, and packed.
  expect(before[1]).toMatchObject({ status: 'applied', register: { value: ODD } });
  expect(await sdr.push([written, facts])).toEqual(before.slice(1));
  expect(await sdr.does(edit(record, 'pain', 0, 'Another.'))).toMatchObject({ status: 'conflict', register: { value: ODD } });
  const registers = { pain: { value: ODD, revision: 1 }, facts: { value: { title: ODD, attendees: [{ name: ODD }] } } };
  expect(await sdr.handoff(handoffId(record))).toMatchObject({ registers });
  const packed = await call(backend, '/v1/sync/pull', { token: sdr.token, headers: { Accept: PACKED_TYPE } });
  const page = unpackPage(new Uint8Array(await packed.arrayBuffer()));
  expect(read(page?.handoffs ?? [])).toMatchObject({ handoffs: [{ registers }], unread: [] });
});

test('a device may be called anything, and one that signs in again is the same', async () => {
  const { backend } = await device();
  const workspace = await workspaceWith(backend, 'Contoso');
  for (const [index, name] of ['\u0000', 'Kim’s \ud800 laptop', '\u0007\udc00\u0000'].entries()) {
    const invited = await backend.invite({
      workspace,
      name: 'Kim',
      email: `kim${index}@contoso.example`,
      roles: ['sdr'],
      team: 'Team one',
    });
    if (!invited.ok) throw new Error(invited.message);
    const asked = { key: crypto.randomUUID(), body: { code: invited.code, device: name } };
    for (const _ of ['once', 'again']) expect((await call(backend, '/v1/sign-in', asked)).status).toBe(200);
    const devices = await backend.store.read((tx) =>
      tx.selectFrom('device').select('id').where('person', '=', invited.person.id).execute(),
    );
    expect(devices).toHaveLength(1);
  }
});

test('what names a handoff has no letter that a database keeps as another: two names never become one', async () => {
  const { backend, sdr } = await device();
  const named = (origin: string) => ({ ...newRecord('1'), origin });
  const plain = named('http://a\ufffd');
  await sdr.does(begin(plain));
  for (const odd of ['\u0000', '\ud800', '\udc00', '\u0007', '\u007f', '\u0085'])
    for (const operations of [[begin(named(`http://a${odd}`))], [edit(named(`http://a${odd}`), 'pain', 0, 'one')]]) {
      const both = [...operations, edit(plain, 'pain', 0, 'two')];
      const problem = await problemOf(await call(backend, '/v1/sync/push', { token: sdr.token, body: { operations: both } }));
      expect(problem, JSON.stringify(odd)).toMatchObject({ name: 'bad-input', status: 400 });
      expect(problem.faults?.map(({ path }) => path)).toContain('/operations/0/handoff');
    }
  expect(await sdr.push([begin(named('http://🚚.example')), edit(plain, 'pain', 0, 'two')])).toMatchObject([
    { status: 'applied' },
    { status: 'applied' },
  ]);
  const { handoffs } = await sdr.pullAll();
  expect(handoffs.map(({ id }) => id).toSorted()).toEqual(['http://a\ufffd|deal|1', 'http://🚚.example|deal|1']);
  expect(handoffs.find(({ id }) => id === handoffId(plain))?.registers['pain']?.value).toBe('two');
});

test('10 MB are too large, whether announced or streamed, and the server lives on', async () => {
  const { backend, sdr } = await device();
  const record = newRecord();
  const body = JSON.stringify({ operations: [edit(record, 'pain', 0, 'x'.repeat(10_000_000))] });
  for (const chunked of [false, true]) {
    const { status, text } = await sent(`${backend.url}/v1/sync/push`, sdr.token, body, chunked);
    expect(status).toBe(413);
    expect(JSON.parse(text)).toMatchObject({ type: 'urn:baton:problem:too-large' });
  }
  expect(await sdr.does(begin(record))).toMatchObject({ status: 'applied' });
});

test('a cursor that was never given out is refused; one from before a backup was restored begins again', async () => {
  const { backend, sdr } = await device();
  await sdr.does(begin(newRecord()));
  for (const cursor of ['abc', '-1', '1.5', '9'.repeat(16), "1' or 1=1"]) {
    const response = await call(backend, `/v1/sync/pull?cursor=${encodeURIComponent(cursor)}`, { token: sdr.token });
    expect(await problemOf(response)).toMatchObject({ name: 'bad-input', faults: [{ path: 'query cursor' }] });
  }
  expect((await sdr.pull('999999')).handoffs).toHaveLength(1);
});

function sent(url: string, token: string, body: string, chunked: boolean): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const headers = {
      Authorization: `Bearer ${token}`,
      'Content-Type': 'application/json',
      'Idempotency-Key': crypto.randomUUID(),
      ...(chunked ? {} : { 'Content-Length': Buffer.byteLength(body) }),
    };
    const outgoing = request(url, { method: 'POST', headers }, async (response) => {
      let text = '';
      for await (const chunk of response) text += String(chunk);
      resolve({ status: response.statusCode ?? 0, text });
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}
