/** What became of the records that this device could not read and has set aside. */
import * as z from 'zod';
import { sameValue } from '../core/handoff/values.ts';
import type { BatonDatabase } from './database.ts';
import type { SetAsideRow } from './records.ts';
import { readAccount } from './session.ts';

const PUT_AWAY = 'putAway';

async function putAwayUntil(db: BatonDatabase): Promise<number> {
  const value = (await db.keep.get(PUT_AWAY))?.value;
  return typeof value === 'number' ? value : 0;
}

/** Numbers of those of whoever is signed in here, and of nobody. */
async function ownAside(db: BatonDatabase): Promise<number[]> {
  const owners = new Set(['', (await readAccount(db))?.person.id ?? '']);
  // By the keys alone. An index of owner and number would tell no live view of a row that gets its number as it is added.
  return db.setAside
    .where('owner')
    .anyOf([...owners])
    .primaryKeys();
}

/** How many there are that the person has not put away. */
export async function countAside(db: BatonDatabase): Promise<number> {
  const until = await putAwayUntil(db);
  return (await ownAside(db)).filter((number) => number > until).length;
}

/** As many as a page shows: of a server of another version all handoffs may be here. */
const MOST_SEEN = 100;

/** Those that a person may look through, the last first, also what was put away. */
export async function listAside(db: BatonDatabase): Promise<SetAsideRow[]> {
  const numbers = (await ownAside(db)).sort((a, b) => b - a).slice(0, MOST_SEEN);
  return (await db.setAside.bulkGet(numbers)).filter((row) => row !== undefined);
}

/** The person has what they need of it. Resolves with false, and lets go of nothing, where the server has told something else in its place since. */
export function letGoAside(db: BatonDatabase, seen: SetAsideRow): Promise<boolean> {
  return db.transaction('rw', db.setAside, async () => {
    const { number } = seen;
    const known = number === undefined ? undefined : await db.setAside.get(number);
    if (number === undefined || !known) return true;
    if (known.told !== undefined && !sameValue(known.row, seen.row)) return false;
    await db.setAside.delete(number);
    return true;
  });
}

/** The person has read that there are some. They stay; those that come later are told again. */
export async function putAsideAway(db: BatonDatabase): Promise<void> {
  await db.transaction('rw', db.keep, db.setAside, async () => {
    const last = await db.setAside.orderBy(':id').last();
    if (last?.number !== undefined) await db.keep.put({ format: 1, name: PUT_AWAY, value: last.number });
  });
}

const ownedSchema = z.object({ owner: z.string() });
/** A page is set aside with its list; by itself, a list alone. */
const pageSchema = z.union([z.object({ list: ownedSchema }).transform(({ list }) => list), ownedSchema]);

/** Nothing in it that the server did not have: `dirty` was written while it could still be read. */
const toldSchema = ownedSchema.extend({
  format: z.literal(1),
  dirty: z.literal(0),
  waiting: z.array(z.unknown()).max(0),
  refused: z.null().optional(),
  registers: z.record(z.string(), z.object({ conflict: z.null(), refused: z.undefined().optional() })),
});

/** What a person wrote stands in the other tables, and is kept whatever is told. */
const ONLY_TOLD: Partial<Record<SetAsideRow['table'], z.ZodType<{ owner: string }>>> = {
  listed: pageSchema,
  people: ownedSchema,
  handoffs: toldSchema,
};

/**
 * The server has told everything there is since these were set aside, for that puts the cursor back: what of them is still there stands here anew, and
 * the rest is not to outlive its removal. Call inside a transaction.
 */
export async function forgetToldAnew(db: BatonDatabase, owner: string): Promise<void> {
  if ((await db.setAside.count()) === 0) return;
  await db.setAside.filter(({ table, told, row }) => told === undefined && ONLY_TOLD[table]?.safeParse(row).data?.owner === owner).delete();
}
