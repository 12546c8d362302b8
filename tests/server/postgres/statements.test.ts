/** Each way to the database and back costs as much as what is done there: a push makes few, however many operations are in it. */
import pg from 'pg';
import { afterEach, expect, test, vi } from 'vitest';
import { begin, Device, edit, newRecord, signedIn, started, temporaryFolder, workspaceWith } from '../harness.ts';

const FIELDS = ['trigger', 'pain', 'currentState', 'buyingProcess', 'promised', 'redFlags'];

afterEach(() => void vi.restoreAllMocks());

/** The beginnings of all statements of one push. */
async function asked(device: Device, fields: string[], record: Parameters<typeof edit>[0], base: number): Promise<string[]> {
  const query = vi.spyOn(pg.Client.prototype, 'query');
  await device.push(fields.map((field) => edit(record, field, base, `${field} ${base}`)));
  // The news go out behind the answer.
  await vi.waitUntil(() => query.mock.calls.some(([first]) => textOf(first).includes('pg_notify')), { timeout: 30_000 });
  const texts = query.mock.calls.map(([first]) => textOf(first));
  query.mockRestore();
  return texts.filter((text) => text !== 'select 1').map((text) => text.slice(0, 12));
}

const textOf = (first: unknown): string => (typeof first === 'string' ? first : (first as { text: string }).text);

test('a push asks whose token it is, takes its numbers, reads once, writes once, and says so', async () => {
  const dataFolder = temporaryFolder();
  const first = await started({ dataFolder });
  const { token, id, name } = await signedIn(first, await workspaceWith(first), 'Sam', ['sdr']);
  const [record, other] = [newRecord(), newRecord()];
  for (const each of [record, other]) await new Device(first, token, id, name).does(begin(each));
  // What a beginning makes a server see to later is over with it, and what a start does is waited for.
  await first.close();
  const backend = await started({ dataFolder });
  await Promise.all([backend.deliver(), backend.keepNotes()]);
  const sam = new Device(backend, token, id, name);
  const one = await asked(sam, ['pain'], record, 0);
  expect(one).toEqual(['select devic', 'start transa', 'with told as', 'select coale', 'with written', 'commit', 'select pg_no']);
  expect(await asked(sam, FIELDS, other, 0)).toEqual(one);
  const told = (await sam.pullAll()).handoffs.map(({ registers }) => Object.keys(registers).length);
  expect(told.sort()).toEqual([1, FIELDS.length]);
});
