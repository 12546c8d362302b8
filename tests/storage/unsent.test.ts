import { Dexie } from 'dexie';
import { expect, test, vi } from 'vitest';
import { isReadable } from '../../src/storage/records.ts';
import { ID, opened, RECORD } from './open.ts';

const idsOf = (handoffs: readonly { id: string }[]) => handoffs.map(({ id }) => id);
const at = '2026-03-04T10:00:00Z';

test('what the server has not heard is found without reading the rest', async () => {
  const { device } = opened();
  await device.writeRegister('u', RECORD, 'pain', 'A.');
  await device.writeRegister('u', { ...RECORD, id: '8' }, 'pain', 'B.');
  const storage = device.storage();
  const other = await storage.handoff('u', 'https://crm.example|deal|8');
  const heard = { pain: { value: 'B.', base: { value: 'B.', revision: 1, at, by: 'u' }, conflict: null } };
  await storage.atomically(async (store) => other && store.putHandoff({ ...other, registers: heard }));
  expect(idsOf(await storage.unsent('u'))).toEqual([ID]);
  expect(await storage.unsent('v')).toEqual([]);
});

test('what an older version wrote is found too', async () => {
  const { device, again, name } = opened();
  await device.ready();
  device.close();
  await Dexie.delete(name);
  const older = new Dexie(name);
  older.version(1).stores({
    handoffs: '[owner+id], owner',
    outbox: '++position, &operation.key, [owner+operation.handoff], owner',
    people: '[owner+id], owner',
    keep: 'name',
    setAside: '++number, table',
  });
  const row = { format: 1, owner: 'u', id: ID, record: RECORD, server: null, waiting: [], refusal: null, touched: 1 };
  const registers = { pain: { value: 'A.', base: null, conflict: null } };
  await older.table('handoffs').bulkPut([
    { ...row, registers },
    { ...row, id: 'empty', registers: {} },
    { owner: 'u', id: 'odd', format: 99 },
  ]);
  older.close();
  const newer = again();
  expect(idsOf(await newer.storage().unsent('u'))).toEqual([ID]);
  expect((await newer.openHandoff('u', RECORD)).registers.pain?.value).toBe('A.');
});

test('the rows are looked through once, and again only where an entry cannot be read', async () => {
  const { device, name } = opened();
  await device.writeRegister('u', RECORD, 'pain', 'A.');
  await device.queueCommand('u', ID, { name: 'submit' });
  await device.storage().outbox('u', 50);
  const cursor = vi.spyOn(IDBObjectStore.prototype, 'openCursor');
  const index = vi.spyOn(IDBIndex.prototype, 'openCursor');
  const before = cursor.mock.calls.length + index.mock.calls.length;
  const entries = await device.storage().outbox('u', 50);
  const calls = cursor.mock.calls.length + index.mock.calls.length - before;
  vi.restoreAllMocks();
  expect(calls).toBeLessThanOrEqual(1);
  expect(entries).toHaveLength(3);
  const raw = await new Dexie(name).open();
  await raw.table('outbox').put({ owner: 'u', format: 9, operation: { key: 'k', handoff: ID } });
  expect((await device.storage().outbox('u', 50)).every((row) => isReadable('outbox', row))).toBe(true);
  expect(await raw.table('setAside').count()).toBe(1);
  raw.close();
});
