/** A store of every earlier version, with data in it, opened by this one. */
import { Dexie } from 'dexie';
import { expect, onTestFinished, test } from 'vitest';
import { openDevice } from '../../src/storage/device.ts';
import type { SetAsideRow } from '../../src/storage/records.ts';
import { ID, RECORD, until } from './open.ts';

const AT = '2027-03-01T09:00:00.000Z';
const TABLES = {
  handoffs: '[owner+id], owner',
  outbox: '++position, &operation.key, [owner+operation.handoff], owner',
  people: '[owner+id], owner',
  keep: 'name',
  setAside: '++number, table',
};
const typed = { value: 'Typed.', base: { value: 'Told.', revision: 1, at: AT, by: 'u' }, conflict: null };
const row = (id: string, more: object = {}) => ({
  ...{ format: 1, owner: 'u', id, record: { ...RECORD, id }, server: { sdr: 'u', state: 'draft', revision: 1, events: [] } },
  ...{ registers: {}, waiting: [], refusal: null, touched: 5, ...more },
});
const HANDOFFS = [
  row(ID, { record: RECORD, registers: { pain: typed } }),
  row('bounced', { server: { sdr: 'u', state: 'bounced', revision: 3, events: [] } }),
  { owner: 'u', id: 'odd', format: 99, words: 'of a newer version' },
];
/** What each version added to its handoffs, and the rest of version 3. */
const HANDOFFS_OF = ['', '[owner+id], owner, [owner+dirty]', '[owner+id], owner, [owner+dirty], [owner+needs]'];
const PAGES = { listed: '++number, owner', pages: 'number, owner' };
const ASIDE = [
  { table: 'handoffs', row: { owner: 'u', format: 99 } },
  { table: 'handoffs', row: { id: 'odd' }, told: 'u odd' },
  { table: 'listed', row: { list: { owner: 'v' } } },
  { table: 'outbox', row: null },
];

test.each([1, 2, 3])('version %i: what was unsent is sent, what waits is counted, what cannot be read stays whole', async (version) => {
  const name = `version-${version}`;
  const old = new Dexie(name);
  for (let at = 1; at <= version; at += 1)
    old.version(at).stores(at === 1 ? TABLES : { handoffs: HANDOFFS_OF[at - 1] ?? '', ...(at === 3 && PAGES) });
  const indexed = { ...(version > 1 && { dirty: 0 }), ...(version > 2 && { needs: 0 }) };
  await old.table('handoffs').bulkPut(HANDOFFS.map((one) => ({ ...indexed, ...one, ...(version > 1 && one.id === ID && { dirty: 1 }) })));
  await old.table('setAside').bulkAdd(ASIDE.map((one) => ({ format: 1, at: 1, ...one })));
  await old.table('keep').put({ format: 1, name: 'cursor:u', value: '7' });
  old.close();
  const device = openDevice({ name });
  onTestFinished(() => device.close());
  expect(await device.needing('u')).toBe(1);
  const storage = device.storage();
  expect((await storage.unsent('u')).map(({ id }) => id)).toEqual([ID]);
  expect((await device.openHandoff('u', RECORD)).registers.pain).toEqual(typed);
  const waiting = await until<{ handoffs: { id: string }[] }>(
    (seen) => device.watchUnsent('u', seen),
    () => true,
  );
  expect(waiting.handoffs.map(({ id }) => id)).toEqual([ID]);
  expect(await device.handoffs('u')).toHaveLength(2);
  expect(await storage.cursor('u')).toBe('7');
  const raw = await new Dexie(name).open();
  expect(await raw.table('handoffs').get(['u', 'odd'])).toMatchObject(HANDOFFS[2] as object);
  const aside: SetAsideRow[] = await raw.table('setAside').toArray();
  expect(aside).toMatchObject(ASIDE.map((one, at) => ({ ...one, owner: ['u', 'u', 'v', ''][at] })));
  raw.close();
});
