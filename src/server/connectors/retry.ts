/** When what a CRM did not do is tried again, and whether. */
import type { Refusal, Trouble } from '../../core/handoff/crmNote.ts';
import type { NoteEnd } from '../store/crm/crmNotes.ts';

/** The first wait after a try that failed, milliseconds; doubled with each. */
const FIRST_MS = 30_000;
const LONGEST_MS = 60 * 60_000;
/** With the waits above two days or so: a weekend without the CRM. */
const MOST_TRIES = 60;
/** Of an answer that nobody knows: a page that says "maintenance" passes by. */
const MOST_UNKNOWN = 8;

/** Troubles that pass by themselves, and how often they are given the time. With the others nothing is asked before somebody has done something. */
const RETRIED: ReadonlyMap<Trouble, number> = new Map([
  ['unreachable', MOST_TRIES],
  ['busy', MOST_TRIES],
  ['changed', MOST_UNKNOWN],
]);

/** `tries`: with this one. `random`: between 0 and 1. */
export function nextTry(
  tries: number,
  { trouble, afterMs = 0 }: Refusal,
  { now, random }: { now: number; random: number },
): Pick<NoteEnd, 'state' | 'due'> {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(tries - 1, 20));
  // Half of it is certain, so that one does not come back at once; the rest is drawn, so that not all come back together.
  const wait = Math.max(Math.min(afterMs, LONGEST_MS), Math.round(ceiling * (0.5 + random / 2)));
  return { state: tries < (RETRIED.get(trouble) ?? 0) ? 'waiting' : 'over', due: now + wait };
}
