/** Handoffs kept as they came: everybody sees them as if each had a row of its own. */
import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Handoff } from '../../src/core/handoff/handoff.ts';
import { handoffId, type RecordRef } from '../../src/core/handoff/record.ts';
import { packPage, unpackPage } from '../../src/protocol/packed.ts';
import type { LocalHandoff } from '../../src/sync/ports.ts';
import { syncOnce } from '../../src/sync/syncOnce.ts';
import { type Opened, opened, until } from './open.ts';

afterEach(() => vi.restoreAllMocks());

const AT = '2027-03-01T09:00:00.000Z';
const recordOf = (id: string): RecordRef => ({ crm: 'odoo', origin: 'https://crm.example', type: 'deal', id });
const idOf = (id: string): string => handoffId(recordOf(id));
const person = { id: 'u', name: 'Avery', email: 'avery@baton.example', roles: ['ae' as const], team: 'a', active: true };

const told = (id: string, state: Handoff['state'] = 'submitted'): Handoff => ({
  id: idOf(id),
  record: recordOf(id),
  sdr: 'sam',
  state,
  revision: 2,
  registers: {
    pain: { value: `They re-key ${id} invoices, “by hand”.`, revision: 3, at: AT, by: 'sam' },
    ae: { value: 'u', revision: 1, at: AT, by: 'sam' },
    'bar:money': { value: { ticked: true, evidence: 'Priya said so.' }, revision: 1, at: AT, by: 'sam' },
  },
  events: [
    { type: 'begun', at: AT, by: 'sam' },
    { type: 'submitted', at: AT, by: 'sam', score: 88, words: 140, ae: 'u' },
  ],
});

const ALL = [told('1'), told('2', 'accepted'), told('3'), told('4', 'draft'), told('5')];

interface Page {
  rows: { id: string; text: string[] }[];
  gone?: string[];
}
const rowsOf = (handoffs: readonly Handoff[]) => handoffs.map((one) => ({ id: one.id, text: [JSON.stringify(one)] }));

async function device(worthAPage: number) {
  const box = opened(worthAPage);
  await box.device.keepAccount({
    person,
    workspace: { id: 'w', name: 'Northwind' },
    server: 'http://127.0.0.1',
    token: 't'.repeat(20),
    expired: false,
  });
  let change = 0;
  const pushed: unknown[] = [];
  const tell = async ({ rows, gone = [] }: Page) => {
    change += 1;
    const frame = { cursor: String(change), people: [], more: false };
    const pages = [packPage({ ...frame, gone }, rows), packPage({ ...frame, gone: [] }, [])].map(unpackPage);
    return syncOnce({
      storage: box.device.storage(),
      clock: { now: () => 1_000, random: () => 1, uuid: () => crypto.randomUUID() },
      lock: { exclusively: (_, work) => work() },
      transport: {
        push: async (operations) => {
          pushed.push(...operations);
          return { ok: false, failure: { kind: 'unreachable' } };
        },
        pull: async () => {
          const [value] = pages.length > 1 ? pages.splice(0, 1) : pages;
          return value ? { ok: true, value } : { ok: false, failure: { kind: 'nonsense' } };
        },
      },
    });
  };
  return { ...box, tell, pushed };
}

async function unpackAll({ device: one }: Opened): Promise<void> {
  while (await one.storage().unpackSome('u'));
}

const byId = (a: LocalHandoff, b: LocalHandoff) => a.id.localeCompare(b.id);

/** All that anybody can ask about handoffs. */
async function seenBy({ device: one }: Opened) {
  const storage = one.storage();
  const ids = ALL.map(({ id }) => id);
  const list = await until<LocalHandoff[]>(
    (seen) => one.watchHandoffs('u', seen),
    () => true,
  );
  const unsent = await until<{ handoffs: LocalHandoff[] }>(
    (seen) => one.watchUnsent('u', seen),
    () => true,
  );
  const seen = {
    open: await Promise.all(ALL.map(({ record }) => one.openHandoff('u', record))),
    port: await Promise.all(ids.map((id) => storage.handoff('u', id))),
    watched: await Promise.all(
      ids.map((id) =>
        until(
          (seen) => one.watchHandoff('u', id, seen),
          () => true,
        ),
      ),
    ),
    all: (await one.handoffs('u')).toSorted(byId),
    list: list.toSorted(byId),
    waiting: unsent.handoffs.toSorted(byId),
    unsent: await storage.unsent('u'),
    needing: await one.needing('u'),
    others: [await one.handoffs('somebody else'), await one.needing('somebody else')],
  };
  // What only an index stands on, rows have and pages have not.
  return JSON.parse(JSON.stringify(seen, (key, value) => (['dirty', 'needs', 'waits'].includes(key) ? undefined : value))) as typeof seen;
}

/** All that is stored. */
async function tables(name: string) {
  const raw = await new Dexie(name).open();
  const all = Object.fromEntries(await Promise.all(raw.tables.map(async (table) => [table.name, await table.toArray()] as const)));
  raw.close();
  return all as Record<string, unknown[]>;
}

test('a page, its rows once unpacked, and what was read at once are the same to everybody', async () => {
  const [paged, read] = [await device(1), await device(1_000)];
  for (const one of [paged, read]) expect(await one.tell({ rows: rowsOf(ALL) })).toMatchObject({ state: 'synced', changed: true });
  expect(await tables(paged.name)).toMatchObject({ handoffs: [], listed: [{}], pages: [{}] });
  const seen = await seenBy(paged);
  expect(seen).toEqual(await seenBy(read));
  expect(seen.needing).toBe(3);
  expect(seen.all).toHaveLength(ALL.length);
  await unpackAll(paged);
  expect(await seenBy(paged)).toEqual(seen);
  expect(await tables(paged.name)).toEqual({ ...(await tables(read.name)), keep: expect.anything() });
});

test('what is typed into one of a page stands on what the server told, and the others stay', async () => {
  const one = await device(1);
  await one.tell({ rows: rowsOf(ALL) });
  const record = recordOf('4');
  const from = { value: 'They re-key 4 invoices, “by hand”.' };
  await one.device.writeRegister('u', record, 'pain', 'They re-key 4 invoices, “by hand”. It costs them.', from);
  await one.tell({ rows: [] });
  expect(one.pushed).toMatchObject([
    { kind: 'edit', register: 'pain', base: 3, value: 'They re-key 4 invoices, “by hand”. It costs them.' },
  ]);
  expect(await one.device.handoffs('u')).toHaveLength(ALL.length);
});

test('one word into one of a page writes that one and the list, and is seen by everybody', async () => {
  const [paged, read] = [await device(1), await device(1_000)];
  for (const one of [paged, read]) await one.tell({ rows: rowsOf(ALL) });
  await paged.device.needing('u');
  const written = [vi.spyOn(IDBObjectStore.prototype, 'add'), vi.spyOn(IDBObjectStore.prototype, 'put')];
  await paged.device.writeRegister('u', recordOf('4'), 'pain', 'One word.');
  // Out of the page and with the word, each with what the work lists know of it, and its name on the list.
  expect(written.flatMap(({ mock }) => mock.calls)).toHaveLength(5);
  for (const spy of written) spy.mockRestore();
  await read.device.writeRegister('u', recordOf('4'), 'pain', 'One word.');
  expect(await tables(paged.name)).toMatchObject({ handoffs: [{ id: idOf('4') }], listed: [{ taken: [idOf('4')] }], pages: [{}] });
  const seen = await seenBy(paged);
  expect(seen).toEqual(await seenBy(read));
  await unpackAll(paged);
  expect(await seenBy(paged)).toEqual(seen);
  expect(await tables(paged.name)).toMatchObject({ listed: [], pages: [], setAside: [] });
});

test('a decision on one of a page is given with the revision that the server told', async () => {
  const one = await device(1);
  await one.tell({ rows: rowsOf(ALL) });
  await one.device.queueCommand('u', idOf('1'), { name: 'accept' });
  expect(await one.device.storage().outbox('u', 5)).toMatchObject([{ operation: { kind: 'command', expected: 2 } }]);
  expect(await one.device.needing('u')).toBe(2);
});

test('what is told again is met with what is there, on the same page or another', async () => {
  const one = await device(1);
  await one.tell({ rows: rowsOf(ALL) });
  const again: Handoff = { ...told('3'), state: 'accepted', revision: 3 };
  again.registers['pain'] = { value: 'New words.', revision: 4, at: AT, by: 'sam' };
  await one.tell({ rows: rowsOf([told('6'), again, told('7')]) });
  const found = await one.device.openHandoff('u', recordOf('3'));
  expect(found).toMatchObject({ server: { state: 'accepted' }, registers: { pain: { value: 'New words.', conflict: null } } });
  await unpackAll(one);
  expect((await one.device.handoffs('u')).map(({ id }) => id).toSorted()).toEqual(['1', '2', '3', '4', '5', '6', '7'].map(idOf));
  const twice = { rows: rowsOf([told('8'), { ...told('8'), revision: 3 }]) };
  await one.tell(twice);
  expect(await one.device.openHandoff('u', recordOf('8'))).toMatchObject({ server: { revision: 3 } });
});

test('what a person may no longer see leaves nothing of it behind', async () => {
  const one = await device(1);
  await one.tell({ rows: rowsOf(ALL) });
  await one.tell({ rows: [], gone: [idOf('2')] });
  expect((await one.device.handoffs('u')).map(({ id }) => id).toSorted()).toEqual(['1', '3', '4', '5'].map(idOf));
  const all = await tables(one.name);
  expect(all).toMatchObject({ listed: [], pages: [] });
  expect(JSON.stringify(all)).not.toContain('re-key 2 invoices');
});

describe('faults', () => {
  test('one of a page that cannot be read is counted once it is unpacked, and stops no other', async () => {
    const one = await device(1);
    const odd = { ...told('9'), state: 'dreaming' };
    await one.tell({ rows: [...rowsOf(ALL), { id: idOf('9'), text: [JSON.stringify(odd)] }] });
    expect(await one.device.handoffs('u')).toHaveLength(ALL.length);
    await unpackAll(one);
    expect(await one.device.handoffs('u')).toHaveLength(ALL.length);
    expect((await tables(one.name))['setAside']).toMatchObject([{ row: odd }]);
  });

  test.each([
    ['kept as it came', 1],
    ['taken apart at once', 50],
  ])('a handoff that is damaged in the server’s store stops no other of a page that is %s', async (_, worthAPage) => {
    const one = await device(worthAPage);
    const torn = { id: idOf('9'), text: [`{"id":"${idOf('9')}","record":torn,"registers":{"pain":"To\n`] };
    await one.tell({ rows: [torn, ...rowsOf(ALL)] });
    await unpackAll(one);
    expect(await one.device.handoffs('u')).toHaveLength(ALL.length);
    expect(await one.device.storage().cursor('u')).toBe('1');
    expect((await tables(one.name))['setAside']).toMatchObject([{ row: { id: idOf('9'), text: torn.text.join('') } }]);
  });

  test.each([
    ['is gone', (raw: Dexie) => raw.table('pages').clear()],
    [
      'is cut short',
      (raw: Dexie) =>
        raw
          .table('pages')
          .toCollection()
          .modify({ bytes: new Uint8Array(7) }),
    ],
    ['is on a list that cannot be read', (raw: Dexie) => raw.table('listed').toCollection().modify({ format: 99 })],
  ])('a page that %s is counted, and goes once all on it is told again', async (_, harm) => {
    const one = await device(1);
    await one.tell({ rows: rowsOf(ALL) });
    const raw = await new Dexie(one.name).open();
    await harm(raw);
    raw.close();
    // As after a restart.
    const restarted = { ...one, device: one.again() };
    await restarted.device.storage().outbox('u', 5);
    await unpackAll(restarted);
    expect(await restarted.device.storage().cursor('u')).not.toMatch(/^1$/);
    expect(await tables(one.name)).toMatchObject({ listed: [], pages: [], setAside: [{ table: 'listed' }] });
    // Nobody may see the first one any more, so nothing is told of it.
    await one.tell({ rows: rowsOf(ALL.slice(1)) });
    expect(await restarted.device.handoffs('u')).toHaveLength(ALL.length - 1);
    const all = await tables(one.name);
    expect(all['setAside']).toEqual([]);
    await unpackAll(restarted);
    expect(JSON.stringify(await tables(one.name))).not.toContain('re-key 1 invoices');
  });

  test('a disk that is full while a page is unpacked loses nothing of it', async () => {
    const one = await device(1);
    await one.tell({ rows: rowsOf(ALL) });
    const seen = await seenBy(one);
    const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(one.device.storage().unpackSome('u')).rejects.toThrow();
    await expect(one.device.writeRegister('u', recordOf('4'), 'pain', 'B')).rejects.toThrow();
    add.mockRestore();
    expect(await seenBy(one)).toEqual(seen);
    await unpackAll(one);
    expect(await seenBy(one)).toEqual(seen);
  });

  test('a row that a tab of an older version wrote beside its page keeps its words, and what the server told comes again', async () => {
    const one = await device(1);
    await one.tell({ rows: rowsOf(ALL) });
    const raw = await new Dexie(one.name).open();
    const mine = { value: 'Typed in the old tab.', base: null, conflict: null };
    const row = {
      format: 1,
      owner: 'u',
      id: idOf('4'),
      record: recordOf('4'),
      server: null,
      registers: { pain: mine },
      waiting: [],
      refusal: null,
    };
    await raw.table('handoffs').put({ ...row, touched: 1, dirty: 1 });
    raw.close();
    expect((await one.device.handoffs('u')).filter(({ id }) => id === idOf('4'))).toHaveLength(1);
    await unpackAll(one);
    expect((await one.device.openHandoff('u', recordOf('4'))).registers.pain?.value).toBe('Typed in the old tab.');
    expect(await one.device.storage().cursor('u')).not.toMatch(/^1$/);
  });
});
