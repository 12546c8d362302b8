/** An operation that comes again is known again, to each release beside or after the one that judged it first, and whoever was not told of it then is told now. */
import { expect, test } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { type Operation, operationSchema, type Pushed } from '../../../src/protocol/sync.ts';
import { hashOf } from '../../../src/server/auth/secrets.ts';
import { personById } from '../../../src/server/store/people/people.ts';
import { pusher } from '../../../src/server/sync/push.ts';
import { completeEdits, handOff } from '../brief.ts';
import { begin, call, command, type Device, edit, newRecord, START, signedIn, started, uuid, workspaceWith } from '../harness.ts';
import { listening } from '../listening.ts';

const TOLD = /^event: changed\n/;

async function company() {
  const backend = await started();
  const workspace = await workspaceWith(backend);
  const sdr = await signedIn(backend, workspace, 'Sam', ['sdr']);
  const ae = await signedIn(backend, workspace, 'Avery', ['ae']);
  return { backend, workspace, sdr, ae };
}

const answered = async ({ backend, token }: Device, key: string, operations: unknown[]): Promise<Pushed['results']> => {
  const response = await call(backend, '/v1/sync/push', { token, key, body: { operations } });
  expect(response.status).toBe(200);
  return ((await response.json()) as Pushed).results;
};

/** What a process of another release does that ends before it answers or tells anybody. */
async function judgedUnheard({ backend, id }: Device, key: string, sent: unknown[], read: (sent: unknown) => Operation) {
  const { store } = backend;
  const { device } = await store.read((tx) =>
    tx.selectFrom('device').select('id as device').where('person', '=', id).executeTakeFirstOrThrow(),
  );
  const member = await store.read((tx) => personById(tx, id));
  if (!member) throw new Error('nobody');
  const answer = await pusher(store)({ member, device, operations: sent.map(read), sent, cursor: undefined, key, now: START });
  if (!answer.ok) throw new Error(answer.problem);
  return answer.pushed.results;
}

const ofThis = (sent: unknown): Operation => operationSchema.parse(sent);
/** As a release reads it that knows another part of an operation. */
const ofNewer = (sent: unknown): Operation => sent as Operation;

test.each([
  ['an older release', ofThis, ofNewer],
  ['a newer release', ofNewer, ofThis],
])('%s that read another part of it knows that it is the same, and what is different', async (_, first, then) => {
  const { sdr } = await company();
  const record = newRecord();
  await sdr.does(begin(record));
  const key = uuid();
  const sent = [{ ...edit(record, 'pain', 0, 'They lose pallets.'), language: 'en' }];
  const before = await judgedUnheard(sdr, key, sent, first);
  expect(before).toMatchObject([{ status: 'applied', register: { revision: 1 } }]);
  expect(await judgedUnheard(sdr, key, sent, then)).toEqual(before);
  expect(await answered(sdr, key, sent)).toEqual(before);
  expect(await answered(sdr, uuid(), [{ ...sent[0], language: 'de' }])).toMatchObject([
    { status: 'refused', refusal: { reason: 'malformed' } },
  ]);
  expect((await sdr.handoff(handoffId(record)))?.registers['pain']?.revision).toBe(1);
});

test('the order of its parts does not matter, and what is in it does', async () => {
  const { sdr } = await company();
  const record = newRecord();
  await sdr.does(begin(record));
  const key = uuid();
  const sent = edit(record, 'bar:budget', 0, { ticked: true, evidence: 'in the plan' });
  const before = await answered(sdr, key, [sent]);
  const turned = Object.fromEntries(Object.entries({ ...sent, value: { evidence: 'in the plan', ticked: true } }).toReversed());
  expect(await answered(sdr, key, [turned])).toEqual(before);
  const other = { ...sent, value: { ticked: false, evidence: 'in the plan' } };
  expect(await answered(sdr, uuid(), [other])).toMatchObject([{ status: 'refused', refusal: { reason: 'malformed' } }]);
  expect((await call(sdr.backend, '/v1/sync/push', { token: sdr.token, key, body: { operations: [other] } })).status).toBe(409);
});

test('one that a release from before was sent, which kept the hash of what it read, is known again', async () => {
  const { backend, sdr } = await company();
  const record = newRecord();
  await sdr.does(begin(record));
  const key = uuid();
  const sent = [edit(record, 'pain', 0, 'They lose pallets.')];
  const before = await answered(sdr, key, sent);
  await backend.store.transact(async (tx) => {
    await tx
      .updateTable('request')
      .set({ hash: hashOf(JSON.stringify(sent)) })
      .where('key', '=', key)
      .execute();
    const [operation] = sent;
    await tx
      .updateTable('operation')
      .set({ hash: hashOf(JSON.stringify(operation)) })
      .where('key', '=', operation?.key ?? '')
      .execute();
  });
  expect(await answered(sdr, key, sent)).toEqual(before);
});

const changes = async ({ backend }: Device): Promise<string | undefined> =>
  /^baton_changes_total (\d+)$/m.exec(await (await call(backend, '/metrics', { key: null })).text())?.[1];

test('what was written while nobody was told is told when it comes again, and is no second change', async () => {
  const { backend, workspace, sdr } = await company();
  const manager = await signedIn(backend, workspace, 'Morgan', ['manager']);
  const record = newRecord();
  const key = uuid();
  const sent = [begin(record)];
  await judgedUnheard(sdr, key, sent, ofThis);
  const stream = await listening(manager);
  expect(await sdr.push(sent, key)).toMatchObject([{ status: 'applied' }]);
  expect(await changes(sdr)).toBe('0');
  await backend.close();
  expect(await stream.next()).toMatch(TOLD);
});

test('whoever it was handed to before is told too', async () => {
  const { backend, workspace, sdr, ae } = await company();
  const kim = await signedIn(backend, workspace, 'Kim', ['ae']);
  const record = newRecord();
  await handOff(sdr, ae, record);
  await ae.does(command(record, 2, { name: 'bounce', reason: { kind: 'field', key: 'pain' }, fix: 'Say what it costs.' }));
  const key = uuid();
  const sent = [edit(record, 'ae', 1, kim.id), command(record, 3, { name: 'submit', fix: 'It says what it costs now.' })];
  expect(await judgedUnheard(sdr, key, sent, ofThis)).toMatchObject([{ status: 'applied' }, { status: 'applied' }]);
  const streams = [await listening(ae), await listening(kim)];
  await sdr.push(sent, key);
  await backend.close();
  for (const stream of streams) expect(await stream.next()).toMatch(TOLD);
});

test('a refusal that comes again is nobody’s news', async () => {
  const { backend, workspace, sdr, ae } = await company();
  const record = newRecord();
  await sdr.does(begin(record));
  const early = command(record, 1, { name: 'submit' });
  expect(await sdr.does(early)).toMatchObject({ status: 'refused' });
  await sdr.push(completeEdits(record, ae.id));
  const stream = await listening(await signedIn(backend, workspace, 'Sam', ['sdr']));
  expect(await sdr.does(early)).toMatchObject({ status: 'refused' });
  await backend.close();
  expect(await stream.next()).toMatch(/^event: bye/);
});
