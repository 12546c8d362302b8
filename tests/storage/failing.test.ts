import { Dexie } from 'dexie';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { StorageBlockedError, storageFailure } from '../../src/storage/failures.ts';
import { ID, opened, RECORD } from './open.ts';

afterEach(() => vi.restoreAllMocks());

test('a full disk rejects the write, says so, and keeps what was stored before', async () => {
  const { device } = opened();
  await device.writeRegister('u', RECORD, 'pain', 'before');
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  const error = await device.writeRegister('u', RECORD, 'pain', 'after').catch((thrown: unknown) => thrown);
  expect(storageFailure(error).kind).toBe('full');
  put.mockRestore();
  expect((await device.openHandoff('u', RECORD)).registers.pain?.value).toBe('before');
  await device.writeRegister('u', RECORD, 'pain', 'after');
  expect((await device.openHandoff('u', RECORD)).registers.pain?.value).toBe('after');
});

test('a command that fails half-way leaves neither its edits nor itself in the outbox', async () => {
  const { device } = opened();
  await device.writeRegister('u', RECORD, 'pain', 'text');
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await expect(device.queueCommand('u', ID, { name: 'submit' })).rejects.toThrow();
  put.mockRestore();
  expect(await device.storage().outbox('u', 50)).toEqual([]);
  expect((await device.openHandoff('u', RECORD)).waiting).toEqual([]);
});

test('a database held by an older version says which tab to close', async () => {
  const { device, name } = opened();
  const older = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(name, 1);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const error = await device.ready().catch((thrown: unknown) => thrown);
  older.close();
  expect(error).toBeInstanceOf(StorageBlockedError);
  expect(storageFailure(error).message).toMatch(/Close that tab/);
});

test('a browser that denies storage says to copy the text', async () => {
  const { device } = opened();
  vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
    throw new DOMException('denied', 'SecurityError');
  });
  const error = await device.ready().catch((thrown: unknown) => thrown);
  expect(storageFailure(error).kind).toBe('denied');
});

describe('records that cannot be read', () => {
  async function corrupted() {
    const box = opened();
    await box.device.writeRegister('u', RECORD, 'pain', 'readable');
    const raw = await new Dexie(box.name).open();
    await raw.table('handoffs').put({ owner: 'u', id: 'other', format: 99, words: 'from a newer version' });
    await raw.table('outbox').put({ owner: 'u', format: 1, operation: { key: 'k', handoff: ID } });
    await raw.table('keep').put({ format: 1, name: 'cursor:u', value: 'c9' });
    await raw.table('keep').put({ format: 1, name: 'account', value: { odd: true } });
    return { ...box, raw };
  }

  test('are set aside whole and counted, stop nothing, and are asked for again', async () => {
    const { device, raw } = await corrupted();
    expect(await device.storage().outbox('u', 50)).toEqual([]);
    const rows: { row: { words?: string } }[] = await raw.table('setAside').toArray();
    expect(rows).toHaveLength(2);
    expect(rows.map(({ row }) => row.words)).toContain('from a newer version');
    expect((await device.openHandoff('u', RECORD)).registers.pain?.value).toBe('readable');
    expect(await device.storage().cursor('u')).toBe('again:c9');
    expect(await device.account()).toBeNull();
    raw.close();
  });

  test('are not written over by typing', async () => {
    const { device, raw } = await corrupted();
    await raw.table('handoffs').put({ owner: 'u', id: ID, format: 99, words: 'old words' });
    await device.writeRegister('u', RECORD, 'pain', 'new words');
    const rows: { row: { words?: string } }[] = await raw.table('setAside').toArray();
    expect(rows.map(({ row }) => row.words)).toContain('old words');
    expect((await device.openHandoff('u', RECORD)).registers.pain?.value).toBe('new words');
    raw.close();
  });
});
