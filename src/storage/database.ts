/** The device's database, shared by the frame, the extension's pages and the worker: they have one origin. */
import { Dexie, type IndexableType, type Table } from 'dexie';
import type { LocalHandoff, OutboxEntry } from '../sync/ports.ts';
import { isReadable, type KeepRow, type PersonRow, type SetAsideRow, type TableName } from './records.ts';

export class BatonDatabase extends Dexie {
  declare handoffs: Table<LocalHandoff, [string, string]>;
  declare outbox: Table<OutboxEntry, number>;
  declare people: Table<PersonRow, [string, string]>;
  declare keep: Table<KeepRow, string>;
  declare setAside: Table<SetAsideRow, number>;

  constructor(name = 'baton') {
    // strict: what was typed is on the disk, not in its cache, before "Saved on this device" is said.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      handoffs: '[owner+id], owner',
      outbox: '++position, &operation.key, [owner+operation.handoff], owner',
      people: '[owner+id], owner',
      keep: 'name',
      setAside: '++number, table',
    });
  }
}

/** The readable rows. Those that are not stay where they are: `setAside` moves them, in a transaction that may write. */
export function readable<T>(table: TableName, rows: readonly T[]): T[] {
  return rows.filter((row) => isReadable(table, row));
}

/**
 * Moves a table's unreadable rows of one owner out of the way, whole, and counts them. A handoff set aside is asked for anew, so the cursor
 * goes back to the start. Call inside a transaction that may write `TABLES`.
 */
export async function setAside(db: BatonDatabase, table: 'handoffs' | 'outbox' | 'people', owner: string, now: number): Promise<void> {
  const rows = db.table<unknown, IndexableType>(table).where({ owner });
  const unreadable: { row: unknown; key: IndexableType }[] = [];
  await rows.each((row, { primaryKey: key }) => {
    if (!isReadable(table, row)) unreadable.push({ row, key });
  });
  if (unreadable.length === 0) return;
  await db.setAside.bulkAdd(unreadable.map(({ row }) => ({ format: 1, table, at: now, row })));
  await db.table(table).bulkDelete(unreadable.map(({ key }) => key));
  await db.keep.delete(`cursor:${owner}`);
}

export const TABLES = ['handoffs', 'outbox', 'people', 'keep', 'setAside'] as const;
