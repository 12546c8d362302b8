/** To whom handoffs went that were this person's: all that this device still knows of them. */
import { type Given, givenSchema } from '../protocol/sync.ts';
import type { BatonDatabase } from './database.ts';

const nameOf = (owner: string, id: string): string => `given:${owner} ${id}`;

/** Null where it did not go to anybody, as far as is known here. */
export async function readGiven(db: BatonDatabase, owner: string, id: string): Promise<Given | null> {
  const parsed = givenSchema.safeParse((await db.keep.get(nameOf(owner, id)))?.value);
  return parsed.success ? parsed.data : null;
}

/** Call inside a transaction. */
export async function putGiven(db: BatonDatabase, owner: string, id: string, given: Given | null): Promise<void> {
  if (given) await db.keep.put({ format: 1, name: nameOf(owner, id), value: given });
  else await db.keep.delete(nameOf(owner, id));
}
