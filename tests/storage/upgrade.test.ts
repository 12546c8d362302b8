/** A store of every earlier version, with data in it, opened by this one. */
import { Dexie } from 'dexie';
import { expect, onTestFinished, test } from 'vitest';
import { openDevice } from '../../src/storage/device.ts';
import type { SetAsideRow } from '../../src/storage/records.ts';
import { handedOff } from '../core/handoff/brief.ts';
import { OLD_VERSIONS, oldRow, oldStore } from './oldStore.ts';
import { ID, RECORD, until } from './open.ts';

const AT = '2027-03-01T09:00:00.000Z';
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
const ASIDE = [
  { table: 'handoffs', row: { owner: 'u', format: 99 } },
  { table: 'handoffs', row: { id: 'odd' }, told: 'u odd' },
  { table: 'listed', row: { list: { owner: 'v' } } },
  { table: 'outbox', row: null },
];
const OWNERS = ['u', 'u', 'v', ''];

test.each(OLD_VERSIONS)('version %i: what was unsent is sent, what waits is counted, what cannot be read stays whole', async (version) => {
  const name = `version-${version}`;
  const old = oldStore(name, version);
  await old
    .table('handoffs')
    .bulkPut(HANDOFFS.map((one) => ({ ...oldRow(version, one, one.id === ID), ...(version > 3 && one.id === 'bounced' && { needs: 1 }) })));
  await old.table('setAside').bulkAdd(ASIDE.map((one, at) => ({ format: 1, at: 1, ...(version > 3 && { owner: OWNERS[at] }), ...one })));
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
  // Settings that were told before they were kept are told again.
  expect(await storage.cursor('u')).toBe(version < 5 ? 'again:7' : '7');
  expect(await device.settings('u')).toEqual([]);
  // The work lists know them, and nothing of what cannot be read.
  const open = await until<{ id: string; brief: { pain: string } }[]>(
    (seen) => device.watchOpen('u', seen),
    () => true,
  );
  expect(open.map(({ id, brief }) => [id, brief.pain]).toSorted()).toEqual([
    ['bounced', ''],
    [ID, 'Typed.'],
  ]);
  const raw = await new Dexie(name).open();
  expect(await raw.table('handoffs').get(['u', 'odd'])).toMatchObject(HANDOFFS[2] as object);
  const aside: SetAsideRow[] = await raw.table('setAside').toArray();
  expect(aside).toMatchObject(ASIDE.map((one, at) => ({ ...one, owner: OWNERS[at] })));
  raw.close();
});

test('version 6: what was decided and never rated is in the lists as soon as the store is open, and a damaged row costs itself alone', async () => {
  const name = 'unrated';
  const { events } = handedOff('opportunity', 'held');
  const decided = row('decided', { server: { sdr: 'sam', state: 'opportunity', revision: events.length, events } });
  const damaged = row('damaged', { registers: { facts: { value: 1n, base: null, conflict: 'none' } }, server: { state: 7 } });
  const many = Array.from({ length: 450 }, (_, at) => row(`more-${at}`));
  const old = oldStore(name, 6);
  await old.table('handoffs').bulkPut([decided, damaged, ...many].map((one) => oldRow(6, one, false)));
  // As version 6 left it: closed, for it was decided.
  const before = { format: 1, owner: 'u', id: 'decided', record: decided.record, sdr: 'sam', state: 'opportunity', events, open: 0 };
  await old.table('summaries').add({ ...before, registers: {}, waiting: [], people: [], brief: {}, account: '', isConflicted: false });
  await old.table('summaries').add({ ...before, id: 'gone' });
  old.close();
  const device = openDevice({ name });
  onTestFinished(() => device.close());
  const open = await until<{ id: string }[]>(
    (seen) => device.watchOpen('u', seen),
    () => true,
  );
  expect(open.map(({ id }) => id)).toContain('decided');
  expect(open).toHaveLength(451);
  const raw = await new Dexie(name).open();
  expect(await raw.table('handoffs').get(['u', 'damaged'])).toMatchObject({ server: { state: 7 } });
  // Whoever has read up to a number reads them anew.
  expect((await raw.table('summaries').orderBy('number').primaryKeys())[0]).toBeGreaterThan(2);
  raw.close();
});
