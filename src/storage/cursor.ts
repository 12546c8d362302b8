/** How far this device has heard. */
import type { Table } from 'dexie';
import { AGAIN, HEARD } from '../protocol/sync.ts';
import type { KeepRow } from './records.ts';

/** The part of the database that this needs. */
interface Kept {
  keep: Table<KeepRow, string>;
}

const nameOf = (owner: string): string => `cursor:${owner}`;

/** Empty before anything was heard. */
export async function readCursor(db: Kept, owner: string): Promise<string> {
  const value = (await db.keep.get(nameOf(owner)))?.value;
  return typeof value === 'string' ? value : '';
}

/** Goes on from `from`, and from nowhere else: where the cursor was put back meanwhile, it stays there. Resolves with false then. */
export async function moveCursor(db: Kept, owner: string, from: string, to: string): Promise<boolean> {
  if ((await readCursor(db, owner)) !== from) return false;
  await db.keep.put({ format: 1, name: nameOf(owner), value: to });
  return true;
}

/** The answer to a push says how far this device now knows its own changes. */
export async function hear(db: Kept, owner: string, heard: string): Promise<void> {
  const pulled = (await readCursor(db, owner)).split(HEARD)[0] || '0';
  await db.keep.put({ format: 1, name: nameOf(owner), value: `${pulled}${HEARD}${heard}` });
}

/** Everything is asked for anew; the server is still told what this device has heard before. */
export async function askFromBeginning(db: Kept, owner: string): Promise<void> {
  const cursor = await readCursor(db, owner);
  if (cursor !== '' && !cursor.startsWith(AGAIN)) await db.keep.put({ format: 1, name: nameOf(owner), value: `${AGAIN}${cursor}` });
}
