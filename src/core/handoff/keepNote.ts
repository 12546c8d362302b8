/** Keeps one note of a handoff on a CRM record, whoever else is at it: looks first, writes once, looks again, and lets the oldest stand. */
import type { Answered, CrmNote, NoteDone, Refusal } from './crmNote.ts';

/** `standing`: which of the shelves holds it, and its id there; null where none is needed. */
export interface NoteKept extends NoteDone {
  standing: { shelf: number; id: string } | null;
}

const done = (value: NoteKept): Answered<NoteKept> => ({ ok: true, value });
const fail = (trouble: 'changed' | 'gone'): Refusal => ({ ok: false, trouble });

/** A note that is there. */
export interface Standing {
  id: string;
  /** 1, and one more for each that took the place of one that nobody may change any more. */
  part: number;
  step: number;
  /** Who wrote it, as the CRM calls them. */
  by?: string;
}

/** What one CRM does with the notes of one record. `tag` stands in the note, and by it the note is found. */
export interface Shelf {
  /** Those with this mark, the oldest first. */
  find(): Promise<Answered<Standing[]>>;
  /** Answers with its id. */
  write(tag: string, isReplacing: boolean): Promise<Answered<string>>;
  update(standing: Standing, tag: string): Promise<Answered<unknown>>;
  /** Takes away, or empties, what is there twice, as far as this person may. */
  drop(id: string): Promise<unknown>;
  /** Of one that could not be changed: may nobody change it any more, so that another has to take its place? */
  isClosed(standing: Standing): Promise<boolean>;
}

const tagOf = ({ mark, step }: CrmNote, part: number): string => `${mark}-${part}-${step}`;

/** In words: how every note begins and ends. */
const BEGINS = 'Handoff brief';
export const REPLACES = 'This takes the place of the older note below, which nobody can change any more.';
export const ENDS = 'Kept in step by Baton';

/** What stands in HTML or Markdown to be read. */
const wordsOf = (text: string): string =>
  text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\]\([^()]*\)/g, ']')
    .replace(/[*[\]]/g, '')
    .trim();

/**
 * Part and step of a note with this mark; null for any other text. What somebody quotes it in, or has written beside it, is theirs: it is no note, and
 * nothing is written over it.
 */
export function tagIn(text: unknown, mark: string): Pick<Standing, 'part' | 'step'> | null {
  if (typeof text !== 'string') return null;
  // The link is its last line: a mark before it is one that somebody wrote in the brief.
  const [, part, step] = [...text.matchAll(new RegExp(`${mark}-(\\d{1,3})-(\\d{1,9})`, 'g'))].at(-1) ?? [];
  const words = wordsOf(text);
  const isWhole = (words.startsWith(BEGINS) || words.startsWith(REPLACES)) && words.endsWith(ENDS);
  return part && step && isWhole ? { part: Number(part), step: Number(step) } : null;
}

/** The oldest of the last part; the others of that part are there twice. */
function sorted(all: readonly Standing[]): { kept: Standing | undefined; twice: Standing[] } {
  const last = Math.max(...all.map(({ part }) => part));
  const [kept, ...twice] = all.filter(({ part }) => part === last);
  return { kept, twice };
}

interface Shelved {
  shelf: Shelf;
  /** Of the shelves. */
  at: number;
}

async function write({ shelf, at }: Shelved, note: CrmNote, part: number): Promise<Answered<NoteKept>> {
  const written = await shelf.write(tagOf(note, part), part > 1);
  if (!written.ok) return written;
  const found = await shelf.find();
  if (!found.ok) return done({ did: 'written', standing: { shelf: at, id: written.value } });
  const { kept, twice } = sorted(found.value);
  if (!kept) {
    // What cannot be found again would be written again each time.
    await shelf.drop(written.value);
    return fail('changed');
  }
  for (const { id } of twice) await shelf.drop(id);
  return done({ did: 'written', standing: { shelf: at, id: kept.id } });
}

/** `shelves`: the records on which it may stand. It is written on the first, unless it stands on another already. */
export async function keepNote(shelves: readonly Shelf[], note: CrmNote): Promise<Answered<NoteKept>> {
  for (const [at, shelf] of shelves.entries()) {
    const found = await shelf.find();
    if (!found.ok) return found;
    if (found.value.length > 0) return bringUp({ shelf, at }, found.value, note);
  }
  if (note.isTakenBack) return done({ did: 'unchanged', standing: null });
  const [first] = shelves;
  return first ? write({ shelf: first, at: 0 }, note, 1) : fail('gone');
}

async function bringUp({ shelf, at }: Shelved, found: readonly Standing[], note: CrmNote): Promise<Answered<NoteKept>> {
  const { kept, twice } = sorted(found);
  for (const { id } of twice) await shelf.drop(id);
  if (!kept) return fail('gone');
  const standing = { shelf: at, id: kept.id };
  // A device that has not heard of everything yet takes nothing back.
  if (kept.step >= note.step) return done({ did: 'unchanged', standing });
  const updated = await shelf.update(kept, tagOf(note, kept.part));
  if (updated.ok) return done({ did: 'updated', standing });
  if (updated.trouble === 'gone') return write({ shelf, at }, note, kept.part);
  if (updated.trouble !== 'no-right') return updated;
  if (await shelf.isClosed(kept)) return write({ shelf, at }, note, kept.part + 1);
  return done({ did: 'left', standing, ...(kept.by !== undefined && { by: kept.by }) });
}
