/**
 * What the work lists know of each handoff, kept beside it and written with it, in one transaction: they read the open ones by an index and none of
 * the others. A summary that is written anew gets a new number, so that whoever has read up to one number reads what is new behind it.
 */
import type { Table, Transaction } from 'dexie';
import { type Summary, summaryOf } from '../core/work/summary.ts';
import type { LocalHandoff } from '../sync/ports.ts';
import { isReadable } from './records.ts';

export type SummaryRow = Summary & { number?: number };

/** The part of the database that this needs. */
interface Summed {
  summaries: Table<SummaryRow, number>;
}

const keysOf = (handoffs: readonly Pick<LocalHandoff, 'owner' | 'id'>[]) => handoffs.map(({ owner, id }): [string, string] => [owner, id]);

export async function dropSummaries({ summaries }: Summed, handoffs: readonly Pick<LocalHandoff, 'owner' | 'id'>[]): Promise<void> {
  if (handoffs.length > 0) await summaries.where('[owner+id]').anyOf(keysOf(handoffs)).delete();
}

/** Call where the handoffs themselves are written. */
export async function keepSummaries(db: Summed, handoffs: readonly LocalHandoff[]): Promise<void> {
  await dropSummaries(db, handoffs);
  await db.summaries.bulkAdd(handoffs.map(summaryOf));
}

/** As many at once: a store may hold more than fits into memory. */
const AT_ONCE = 200;

/** For a store of a version that kept none, or said less in them: all are written anew, and get new numbers. */
export async function summariseAll(transaction: Transaction): Promise<void> {
  const summaries = transaction.table<Summary>('summaries');
  await summaries.clear();
  const handoffs = transaction.table<LocalHandoff, [string, string]>('handoffs');
  const keys = await handoffs.toCollection().primaryKeys();
  for (let from = 0; from < keys.length; from += AT_ONCE) {
    const rows = await handoffs.bulkGet(keys.slice(from, from + AT_ONCE));
    await summaries.bulkAdd(rows.flatMap((row) => (row ? (summaryIn(row) ?? []) : [])));
  }
}

/** Null for one that cannot be read: it costs itself alone, and the store opens. */
function summaryIn(row: LocalHandoff): Summary | null {
  try {
    return isReadable('handoffs', row) ? summaryOf(row) : null;
  } catch {
    return null;
  }
}
