/**
 * Handoffs that are kept as they came, many in a record: a browser takes several times as long to put each into a record of its own, and a fresh
 * device is not to wait for that. Each is in one place: on a page, whole and as the server told it, or in a row of its own. Whoever is about to
 * change one of a page takes it out first, in the same transaction.
 */
import type { PromiseExtended } from 'dexie';
import type { Handoff } from '../core/handoff/handoff.ts';
import type { RegisterName } from '../core/handoff/registers.ts';
import { inParts, type Packed, picked, read, readOne } from '../protocol/packed.ts';
import type { LocalHandoff, LocalRegister } from '../sync/ports.ts';
import { askFromBeginning } from './cursor.ts';
import { type BatonDatabase, forgetTold, putRows, readable, setAside, setAsideTold } from './database.ts';
import type { ListedRow, PageRow } from './records.ts';

/** Fewer than these are rows at once. */
export const WORTH_A_PAGE = 50;
/** As many as are unpacked in one go: somebody may be waiting to write. */
const MOST = 200;
/** As many of a page are taken out of it alone. */
const FEW = 20;

/** What the server told of a handoff that nobody has touched on this device. */
function untouched(owner: string, { id, record, sdr, state, revision, events, registers: told }: Handoff, touched: number): LocalHandoff {
  const registers: Partial<Record<RegisterName, LocalRegister>> = {};
  for (const [name, base] of Object.entries(told)) registers[name as RegisterName] = { value: base.value, base, conflict: null };
  return { format: 1, owner, id, record, server: { sdr, state, revision, events }, registers, waiting: [], refusal: null, touched };
}

const listsOf = async (db: BatonDatabase, owner: string): Promise<ListedRow[]> =>
  readable('listed', await db.listed.where({ owner }).toArray());

/** All that is still of the page alone. Null where it is gone or not as long as its list says. */
function packedIn(page: PageRow | undefined, { rows, taken = [] }: ListedRow): Packed | null {
  const bytes = page?.bytes;
  const length = rows.reduce((sum, [, size]) => sum + size + 1, 0);
  const isWhole = bytes instanceof Uint8Array && bytes.length === length;
  return isWhole ? picked({ rows, bytes }, (id) => !taken.includes(id)) : null;
}

/** Keeps those that are new here; resolves with the others. Call inside a transaction. */
export async function keepPage(db: BatonDatabase, owner: string, packed: Packed, worth: number, now: number): Promise<Packed> {
  const ids = new Set(packed.rows.map(([id]) => id));
  if (ids.size < worth || ids.size < packed.rows.length) return packed;
  const known = new Set((await db.handoffs.where({ owner }).primaryKeys()).map(([, id]) => id));
  for (const { rows } of await listsOf(db, owner)) for (const [id] of rows) known.add(id);
  const fresh = picked(packed, (id) => !known.has(id));
  if (fresh.rows.length < worth) return packed;
  const parts = inParts(fresh, MOST);
  const lists = parts.map(({ rows }) => ({ format: 1 as const, owner, touched: now, rows }));
  const numbers = await db.listed.bulkAdd(lists, { allKeys: true });
  await db.pages.bulkAdd(numbers.flatMap((number, at) => ({ number, owner, bytes: parts[at]?.bytes ?? new Uint8Array() })));
  return picked(packed, (id) => known.has(id));
}

/** Null where it is on no page. */
export async function onPage(db: BatonDatabase, owner: string, id: string): Promise<LocalHandoff | null> {
  for (const list of await listsOf(db, owner)) {
    if (!list.rows.some(([one]) => one === id)) continue;
    const packed = packedIn(await db.pages.get(list.number), list);
    const told = packed && readOne(packed, id);
    return told && untouched(owner, told, list.touched);
  }
  return null;
}

/** All that can be read, page by page: as objects at once they may be more than fits into memory. */
export async function eachPage(
  db: BatonDatabase,
  owner: string,
  see: (list: ListedRow, handoffs: () => LocalHandoff[]) => void,
): Promise<void> {
  for (const list of await listsOf(db, owner)) {
    const packed = packedIn(await db.pages.get(list.number), list);
    if (packed) see(list, () => read(packed).handoffs.map((told) => untouched(owner, told, list.touched)));
  }
}

/** Others where a page came or went. What is taken out of one leaves it as it is: that stands in a row of its own. */
export const numbersOfPages = (db: BatonDatabase, owner: string): PromiseExtended<number[]> => db.listed.where({ owner }).primaryKeys();

/** Makes rows of these where they are on pages: of a few alone, of many with all that is beside them. Call inside a transaction. */
export async function unpack(db: BatonDatabase, owner: string, ids: readonly string[], now: number): Promise<void> {
  if (ids.length === 0) return;
  const wanted = new Set(ids);
  for (const list of await listsOf(db, owner)) {
    const here = list.rows.flatMap(([id]) => (wanted.has(id) && !list.taken?.includes(id) ? [id] : []));
    if (here.length > 0 && !(here.length <= FEW && (await takeOut(db, list, here)))) await unpackOne(db, list, now);
  }
}

/** Where there is little room, or somebody waits to write: one row and the list. False where that cannot be done. Call inside a transaction. */
async function takeOut(db: BatonDatabase, list: ListedRow, ids: readonly string[]): Promise<boolean> {
  const { owner, number, touched, taken = [] } = list;
  const packed = packedIn(await db.pages.get(number), list);
  if (!packed || taken.length + ids.length > FEW) return false;
  const { handoffs } = read(picked(packed, (id) => ids.includes(id)));
  const keys = ids.map((id): [string, string] => [owner, id]);
  if (handoffs.length < ids.length || (await db.handoffs.where('[owner+id]').anyOf(keys).count()) > 0) return false;
  await putRows(
    db,
    handoffs.map((told) => untouched(owner, told, touched)),
  );
  await db.listed.update(number, { taken: [...taken, ...ids] });
  return true;
}

/** Whoever goes leaves nothing behind: the page that it was taken out of goes too, once the others have rows. Call inside a transaction. */
export async function unpackBeside(db: BatonDatabase, owner: string, id: string, now: number): Promise<void> {
  for (const list of await listsOf(db, owner)) if (list.taken?.includes(id)) await unpackOne(db, list, now);
}

/** Makes rows of the first page. Resolves with false where that was the last. Call inside a transaction. */
export async function unpackFirst(db: BatonDatabase, owner: string, now: number): Promise<boolean> {
  const [first, second] = await listsOf(db, owner);
  if (first) await unpackOne(db, first, now);
  return second !== undefined;
}

async function unpackOne(db: BatonDatabase, list: ListedRow, now: number): Promise<void> {
  const { owner, number, touched } = list;
  const page = await db.pages.get(number);
  const packed = packedIn(page, list);
  await db.listed.delete(number);
  await db.pages.delete(number);
  const rows = await db.handoffs.bulkGet((packed ?? list).rows.map(([id]): [string, string] => [owner, id]));
  const isHere = new Set(rows.flatMap((row) => row?.id ?? []));
  // Only a tab of a version that knows no pages writes beside one. What the server told is then told again, and merged.
  if (!packed || isHere.size > 0) await askFromBeginning(db, owner);
  if (!packed) {
    await db.setAside.add({ format: 1, owner, table: 'listed', at: now, row: { list, page } });
    return;
  }
  const { handoffs, unread } = read(picked(packed, (id) => !isHere.has(id)));
  await putRows(
    db,
    handoffs.map((told) => untouched(owner, told, touched)),
  );
  for (const one of unread) await setAsideTold(db, owner, one, now);
  await forgetTold(
    db,
    owner,
    handoffs.map(({ id }) => id),
  );
}

/** Moves lists that cannot be read out of the way, and with them their pages: all that is on them is told again. Call inside a transaction. */
export async function setPagesAside(db: BatonDatabase, owner: string, now: number): Promise<void> {
  await setAside(db, 'listed', owner, now);
  const listed = new Set(await db.listed.where({ owner }).primaryKeys());
  const numbers = await db.pages.where({ owner }).primaryKeys();
  await db.pages.bulkDelete(numbers.filter((number) => !listed.has(number)));
}
