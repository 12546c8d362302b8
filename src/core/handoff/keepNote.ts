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
  /** Its words without its link: somebody changed it where only text can be typed, or copied them out of it. */
  isUnlinked?: true;
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
/** With its tag to be read: of a note that was changed as text, nothing else says whose it is. Versions that know no such words see only how they end. */
export const lastLine = (tag: string): string => `Ref. ${tag}. ${ENDS}`;

/** What stands in HTML or Markdown to be read. */
const wordsOf = (text: string): string =>
  text
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\]\([^()]*\)/g, ']')
    .replace(/[*[\]]/g, '')
    .replace(/(?:&nbsp;|\s)+/g, ' ')
    .trim();

const tagsIn = (text: string, mark: string) => [...text.matchAll(new RegExp(`${mark}-(\\d{1,3})-(\\d{1,9})(?!\\d)`, 'g'))];

/**
 * Part and step of a note with this mark; null for any other text. What somebody quotes it in, or has written beside it, is theirs: it is no note, and
 * nothing is written over it.
 */
export function tagIn(text: unknown, mark: string): Pick<Standing, 'part' | 'step' | 'isUnlinked'> | null {
  if (typeof text !== 'string') return null;
  const words = wordsOf(text);
  if (!words.startsWith(BEGINS) && !words.startsWith(REPLACES)) return null;
  // Its own is the last: a mark before it is one that somebody wrote in the brief.
  const [all, read] = [tagsIn(text, mark), tagsIn(words, mark)];
  const [last, lastRead] = [all.at(-1), read.at(-1)];
  if (lastRead && words.endsWith(lastLine(lastRead[0])))
    return { ...numbersIn(lastRead), ...(all.length === read.length && { isUnlinked: true }) };
  return last && words.endsWith(ENDS) && isOfLink(text.slice(last.index + last[0].length)) ? numbersIn(last) : null;
}

/** What stands behind a tag: is it the rest of the last link, as HTML, as Markdown or as plain text? */
const isOfLink = (rest: string): boolean =>
  [`<${rest}`, `${ENDS}](${rest}`, rest.replace(/^\S*\s/, '')].some((text) => wordsOf(text) === ENDS);

const numbersIn = ([, part, step]: readonly string[] = []): Pick<Standing, 'part' | 'step'> => ({ part: Number(part), step: Number(step) });

/** The oldest of the last part; the others of that part are there twice, but for those that somebody put there by hand. */
function sorted(all: readonly Standing[]): { kept: Standing | undefined; twice: Standing[] } {
  const last = Math.max(...all.map(({ part }) => part));
  const [kept, ...others] = all.filter(({ part }) => part === last);
  return { kept, twice: others.filter(({ isUnlinked }) => !isUnlinked) };
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
  let unlinked: (() => ReturnType<typeof bringUp>) | undefined;
  for (const [at, shelf] of shelves.entries()) {
    const found = await shelf.find();
    if (!found.ok) return found;
    const bring = () => bringUp({ shelf, at }, found.value, note);
    if (found.value.some(({ isUnlinked }) => !isUnlinked)) return bring();
    // It may be a copy, and the note itself stand on another.
    if (found.value.length > 0) unlinked ??= bring;
  }
  if (unlinked) return unlinked();
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
