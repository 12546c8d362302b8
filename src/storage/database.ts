/** The device's database, shared by the frame, the extension's pages and the worker: they have one origin. */
import { Dexie, type IndexableType, type Table, type Transaction } from 'dexie';
import { needs } from '../core/handoff/needs.ts';
import { isUnsent, isWaiting } from '../protocol/owed.ts';
import type { Unread } from '../protocol/sync.ts';
import { VOCABULARY } from '../protocol/vocabulary.ts';
import type { LocalHandoff, OutboxEntry } from '../sync/ports.ts';
import { askFromBeginning } from './cursor.ts';
import {
  isReadable,
  type KeepRow,
  type ListedRow,
  type PageRow,
  type PersonRow,
  type SetAsideRow,
  type SettingRow,
  type TableName,
} from './records.ts';
import { dropSummaries, keepSummaries, type SummaryRow, summariseAll } from './summaries.ts';

/**
 * `dirty` is 1 while a register holds something the server has not heard, `needs` while it waits for its owner, `waits` while something of it is
 * on this device only: an index finds or counts those without reading the others.
 */
export type HandoffRow = LocalHandoff & { dirty: 0 | 1; needs: 0 | 1; waits: 0 | 1 };

function rowOf(handoff: LocalHandoff): HandoffRow {
  const isDirty = Object.values(handoff.registers).some(isUnsent);
  return { ...handoff, dirty: isDirty ? 1 : 0, needs: needs(handoff, handoff.owner) ? 1 : 0, waits: isWaiting(handoff) ? 1 : 0 };
}

/** Writes handoffs, in their own rows, with what is known of them beside. Call inside a transaction. */
export async function putRows(db: BatonDatabase, handoffs: readonly LocalHandoff[]): Promise<void> {
  await db.handoffs.bulkPut(handoffs.map(rowOf));
  await keepSummaries(db, handoffs);
}

export class BatonDatabase extends Dexie {
  declare handoffs: Table<HandoffRow, [string, string]>;
  declare listed: Table<ListedRow, number, Omit<ListedRow, 'number'>>;
  declare pages: Table<PageRow, number>;
  declare outbox: Table<OutboxEntry, number>;
  declare people: Table<PersonRow, [string, string]>;
  declare settings: Table<SettingRow, [string, string, string]>;
  declare keep: Table<KeepRow, string>;
  declare setAside: Table<SetAsideRow, number>;
  declare summaries: Table<SummaryRow, number>;

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
    this.version(2).stores({ handoffs: '[owner+id], owner, [owner+dirty]' }).upgrade(indexed);
    this.version(3)
      .stores({ handoffs: '[owner+id], owner, [owner+dirty], [owner+needs]', listed: '++number, owner', pages: 'number, owner' })
      .upgrade(indexed);
    this.version(4)
      .stores({
        handoffs: '[owner+id], owner, [owner+dirty], [owner+needs], [waits+owner]',
        setAside: '++number, table, owner',
      })
      .upgrade(async (transaction) => {
        await indexed(transaction);
        await transaction
          .table<SetAsideRow>('setAside')
          .toCollection()
          .modify((row) => {
            row.owner = ownerOf(row);
          });
      });
    // What is set was told before this version kept it, and is only told again when it changes.
    this.version(5)
      .stores({ settings: '[owner+name+of], owner' })
      .upgrade(async (transaction) => {
        const keep = transaction.table<KeepRow, string>('keep');
        for (const name of await keep.toCollection().primaryKeys()) {
          const owner = CURSOR_OF.exec(name)?.[1];
          if (owner !== undefined) await askFromBeginning({ keep }, owner);
        }
      });
    this.version(6).stores({ summaries: '++number, &[owner+id], owner, [owner+open]' });
    // What was decided and never rated is open since this version: no summary from before says so. It writes those of stores without any, too.
    this.version(7).upgrade(summariseAll);
  }
}

/** What the indexes stand on is in no row of an older version. */
const indexed = (transaction: Transaction) =>
  transaction
    .table<HandoffRow>('handoffs')
    .toCollection()
    .modify((row) => {
      if (isReadable('handoffs', row)) Object.assign(row, rowOf(row));
    });

/** Whose a record is that was set aside before that was written down. */
function ownerOf({ told, row }: SetAsideRow): string {
  const list = fieldsOf(fieldsOf(row).list);
  const owner = told?.split(' ')[0] ?? fieldsOf(row).owner ?? list.owner;
  return typeof owner === 'string' ? owner : '';
}

const fieldsOf = (value: unknown): { owner?: unknown; list?: unknown } => (typeof value === 'object' && value !== null ? value : {});

/** The readable rows. Those that are not stay where they are: `setAside` moves them, in a transaction that may write. */
export function readable<T>(table: TableName, rows: readonly T[]): T[] {
  return rows.filter((row) => isReadable(table, row));
}

/**
 * Moves a table's unreadable rows of one owner out of the way, whole, and counts them. A handoff set aside is asked for anew, so the cursor
 * goes back to the start. Call inside a transaction that may write `TABLES`.
 */
export async function setAside(
  db: BatonDatabase,
  table: 'handoffs' | 'listed' | 'outbox' | 'people',
  owner: string,
  now: number,
): Promise<void> {
  const rows = db.table<unknown, IndexableType>(table).where({ owner });
  const unreadable: { row: unknown; key: IndexableType }[] = [];
  await rows.each((row, { primaryKey: key }) => {
    if (!isReadable(table, row)) unreadable.push({ row, key });
  });
  if (unreadable.length === 0) return;
  await db.setAside.bulkAdd(unreadable.map(({ row }) => ({ format: 1, owner, table, at: now, row })));
  await db.table(table).bulkDelete(unreadable.map(({ key }) => key));
  if (table === 'handoffs')
    await dropSummaries(
      db,
      unreadable.map(({ key }) => ({ owner, id: (key as [string, string])[1] })),
    );
  await askFromBeginning(db, owner);
  if (table === 'outbox') await askAgain(db, owner);
}

const ASK_AGAIN = 'What you decided here could not be read back, and was not sent. Look at the brief again, then decide again.';

/** A command whose entry is gone would wait for ever, and nobody could give it anew. */
async function askAgain(db: BatonDatabase, owner: string): Promise<void> {
  const queued = new Set<string>();
  for (const { operation } of await db.outbox.where({ owner }).toArray())
    if (operation.kind === 'command') queued.add(`${operation.handoff} ${operation.command.name}`);
  const rows = readable('handoffs', await db.handoffs.where({ owner }).toArray());
  for (const row of rows) {
    const waiting = row.waiting.filter((name) => queued.has(`${row.id} ${name}`));
    if (waiting.length < row.waiting.length) await putRows(db, [{ ...row, waiting, refusal: { reason: 'stale', message: ASK_AGAIN } }]);
  }
}

/** Keeps what a server told and this version cannot read. Told again, it takes the place of its last telling. */
export async function setAsideTold(db: BatonDatabase, owner: string, { table, row }: Unread, now: number): Promise<void> {
  const id = typeof row === 'object' && row !== null && 'id' in row ? row.id : undefined;
  const told = `${owner} ${typeof id === 'string' ? id : JSON.stringify(row)}`;
  const known = await db.setAside
    .where({ table })
    .filter((one) => one.told === told)
    .first();
  await db.setAside.put({ ...(known?.number !== undefined && { number: known.number }), format: 1, owner, table, at: now, row, told });
}

/** What the server told of these could be read, or they are no more. */
export async function forgetTold(db: BatonDatabase, owner: string, ids: readonly string[]): Promise<void> {
  if ((await db.setAside.count()) === 0) return;
  const told = new Set(ids.map((id) => `${owner} ${id}`));
  await db.setAside.filter((row) => row.told !== undefined && told.has(row.told)).delete();
}

/** Finds the owner in the name under which a cursor is kept. */
const CURSOR_OF = /^cursor:(.*)$/s;

const WORDS = 'vocabulary';

/**
 * Another version may read what servers told and this device had to set aside: it is asked for anew, from the beginning. So is everything where
 * the last version did not keep the workspace's names yet: they are told from the beginning, and then only when they change. And where it was told
 * in other words than this one reads.
 */
export async function askAnew(db: BatonDatabase): Promise<void> {
  await db.transaction('rw', db.keep, db.setAside, async () => {
    // It stays until it has been read: another server may not tell it again.
    const count = await db.setAside.filter(({ told }) => told !== undefined).count();
    const kept = new Set(await db.keep.toCollection().primaryKeys());
    const isInOtherWords = (await db.keep.get(WORDS))?.value !== VOCABULARY;
    if (isInOtherWords) await db.keep.put({ format: 1, name: WORDS, value: VOCABULARY });
    for (const name of kept) {
      const owner = CURSOR_OF.exec(name)?.[1];
      if (owner !== undefined && (count > 0 || isInOtherWords || !kept.has(`names:${owner}`))) await askFromBeginning(db, owner);
    }
  });
}

export const TABLES = ['handoffs', 'listed', 'pages', 'outbox', 'people', 'settings', 'keep', 'setAside', 'summaries'] as const;
