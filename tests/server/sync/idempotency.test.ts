import { expect, test } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { completeEdits } from '../brief.ts';
import { begin, call, command, edit, newRecord, problemOf, signedIn, started, uuid, workspaceWith } from '../harness.ts';

async function pair() {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  return { backend, sdr: await signedIn(backend, workspace, 'Sam', ['sdr']), ae: await signedIn(backend, workspace, 'Avery', ['ae']) };
}

test('a push that is sent again is answered as the first time and applied once', async () => {
  const { sdr, ae } = await pair();
  const record = newRecord();
  const operations = [begin(record), ...completeEdits(record, ae.id), command(record, 1, { name: 'submit' })];
  const first = await sdr.push(operations);
  const before = await sdr.handoff(handoffId(record));
  expect(await sdr.push(operations)).toEqual(first);
  expect(await sdr.handoff(handoffId(record))).toEqual(before);
  expect(before?.events).toHaveLength(2);
});

test('an operation keeps its first answer though the register has moved on', async () => {
  const { sdr } = await pair();
  const record = newRecord();
  await sdr.does(begin(record));
  const first = edit(record, 'pain', 0, 'They lose pallets.');
  const answer = await sdr.does(first);
  await sdr.does(edit(record, 'pain', 1, 'They lose forty pallets.'));
  expect(await sdr.does(first)).toEqual(answer);
  expect((await sdr.handoff(handoffId(record)))?.registers['pain']).toMatchObject({ value: 'They lose forty pallets.', revision: 2 });
});

test('a key that comes twice in one push is applied once', async () => {
  const { sdr } = await pair();
  const record = newRecord();
  await sdr.does(begin(record));
  const once = edit(record, 'pain', 0, 'They lose pallets.');
  const [first, second] = await sdr.push([once, once]);
  expect(second).toEqual(first);
  expect((await sdr.handoff(handoffId(record)))?.registers['pain']?.revision).toBe(1);
});

test('a refusal is remembered too', async () => {
  const { sdr, ae } = await pair();
  const record = newRecord();
  await sdr.does(begin(record));
  const early = command(record, 1, { name: 'submit' });
  const refused = await sdr.does(early);
  expect(refused.status).toBe('refused');
  await sdr.push(completeEdits(record, ae.id));
  expect(await sdr.does(early)).toEqual(refused);
});

test("an operation's key with another change is refused, and the others of the push stand", async () => {
  const { sdr } = await pair();
  const record = newRecord();
  await sdr.does(begin(record));
  const key = uuid();
  await sdr.does({ ...edit(record, 'pain', 0, 'They lose pallets.'), key });
  const [reused, other] = await sdr.push([{ ...edit(record, 'pain', 1, 'Something else'), key }, edit(record, 'promised', 0, 'A pilot')]);
  expect(reused).toMatchObject({ status: 'refused', refusal: { reason: 'malformed' } });
  expect(other).toMatchObject({ status: 'applied' });
  expect((await sdr.handoff(handoffId(record)))?.registers['pain']?.value).toBe('They lose pallets.');
});

test("a request's key with another body is a problem; the same key of somebody else is not", async () => {
  const { backend, sdr, ae } = await pair();
  const key = uuid();
  const record = newRecord();
  await sdr.push([begin(record)], key);
  const body = { operations: [begin(newRecord())] };
  expect(await problemOf(await call(backend, '/v1/sync/push', { token: sdr.token, key, body }))).toMatchObject({
    name: 'key-reused',
    status: 409,
  });
  expect((await call(backend, '/v1/sync/push', { token: ae.token, key, body })).status).toBe(200);
  expect((await sdr.pullAll()).handoffs).toHaveLength(1);
});

test('every write wants a key', async () => {
  const { backend, sdr } = await pair();
  const writes = [
    ['/v1/sign-in', { code: 'AAAA-BBBB-CCCC', device: 'laptop' }],
    ['/v1/sign-out', undefined],
    ['/v1/sync/push', { operations: [begin(newRecord())] }],
  ] as const;
  for (const [path, body] of writes)
    for (const key of [null, 'not-a-uuid']) {
      const problem = await problemOf(await call(backend, path, { method: 'POST', token: sdr.token, key, body }));
      expect(problem).toMatchObject({ name: 'bad-input', status: 400, faults: [{ path: 'header idempotency-key' }] });
    }
});
