/** What a person has of a prep card for themselves: what they ticked, and what they have seen of it. No words of the brief are in it. */
import { liveQuery } from 'dexie';
import * as z from 'zod';
import { lookAgain } from '../core/prep/changes.ts';
import type { BatonDatabase } from './database.ts';

const lookSchema = z.object({ at: z.number(), revisions: z.record(z.string(), z.number()) });

export const prepNotesSchema = z.object({
  /** Keys of the checklist. */
  ticked: z.array(z.string()),
  /** Null before it was first opened. */
  looks: z.object({ since: lookSchema, last: lookSchema }).nullable(),
  /** The start of the meeting for which it opened by itself. */
  openedFor: z.string().optional(),
});
export type PrepNotes = z.infer<typeof prepNotesSchema>;

const nameOf = (owner: string, id: string): string => `prep:${owner} ${id}`;

export async function readPrep(db: BatonDatabase, owner: string, id: string): Promise<PrepNotes> {
  const parsed = prepNotesSchema.safeParse((await db.keep.get(nameOf(owner, id)))?.value);
  return parsed.success ? parsed.data : { ticked: [], looks: null };
}

/** Reads and writes in one step: another tab may show the same card. */
function change(db: BatonDatabase, owner: string, id: string, changed: (notes: PrepNotes) => PrepNotes): Promise<void> {
  return db.transaction('rw', db.keep, async () => {
    await db.keep.put({ format: 1, name: nameOf(owner, id), value: changed(await readPrep(db, owner, id)) });
  });
}

/** The person turned to the card, as it stands in these revisions. */
export const lookAtPrep = (db: BatonDatabase, owner: string, id: string, revisions: Record<string, number>, now: number): Promise<void> =>
  change(db, owner, id, (notes) => ({ ...notes, looks: lookAgain(notes.looks, revisions, now) }));

export const tickPrep = (db: BatonDatabase, owner: string, id: string, key: string, isDone: boolean): Promise<void> =>
  change(db, owner, id, (notes) => {
    const others = notes.ticked.filter((one) => one !== key);
    return { ...notes, ticked: isDone ? [...others, key] : others };
  });

/** Before the meeting that starts then, the card opens by itself once: resolves with false where it has. */
export function openedPrepFor(db: BatonDatabase, owner: string, id: string, start: string): Promise<boolean> {
  return db.transaction('rw', db.keep, async () => {
    const notes = await readPrep(db, owner, id);
    if (notes.openedFor === start) return false;
    await db.keep.put({ format: 1, name: nameOf(owner, id), value: { ...notes, openedFor: start } });
    return true;
  });
}

const AHEAD = 'prepAhead';

export const wishesPrepAhead = async (db: BatonDatabase): Promise<boolean> => (await db.keep.get(AHEAD))?.value === true;

export async function wishPrepAhead(db: BatonDatabase, wished: boolean): Promise<void> {
  await db.keep.put({ format: 1, name: AHEAD, value: wished });
}

/** The handoff is no more. Call inside a transaction. */
export const forgetPrep = (db: BatonDatabase, owner: string, id: string): Promise<void> => db.keep.delete(nameOf(owner, id));

export function watchPrep(
  db: BatonDatabase,
  owner: string,
  id: string,
  seen: (notes: PrepNotes) => void,
  failed: (error: unknown) => void,
): () => void {
  const subscription = liveQuery(() => readPrep(db, owner, id)).subscribe({ next: seen, error: failed });
  return () => subscription.unsubscribe();
}
