/** The brief as one note on the CRM record, and what can come between it and the page's own session that is asked to keep it in step. */
import { type Handoff, valuesOf } from './handoff.ts';
import { counting, lastOf } from './log.ts';
import { withNextStep } from './nextStep.ts';
import { type NotePart, noteParts } from './note.ts';
import { STEPS_BETWEEN, toldIn } from './noteLog.ts';
import { contentOf, type RegisterName } from './registers.ts';

/** Why the CRM did not do what its page's own session was asked for. Each has something that the person can do about it. */
export const TROUBLES = [
  /** Nobody is signed in to the CRM in this page any more. */
  'signed-out',
  /** This person's account there may not. */
  'no-right',
  /** The record is not there any more. */
  'gone',
  /** It was understood, and not taken. */
  'refused',
  /** Nothing came back in time. */
  'unreachable',
  /** What came back is nothing that this version knows. */
  'changed',
  /** It is asked too often, or busy with itself: later. */
  'busy',
] as const;
export type Trouble = (typeof TROUBLES)[number];

/** `words`: the CRM's own, for whoever looks after it. `afterMs`: its own word for when to ask again, milliseconds. */
export interface Refusal {
  ok: false;
  trouble: Trouble;
  words?: string;
  afterMs?: number;
}

/** What a CRM was asked for. */
export type Answered<T> = { ok: true; value: T } | Refusal;

export interface CrmNote {
  /** By which it is found again: letters, digits and dashes, the same on every device, another for every handoff. */
  mark: string;
  /** Grows with what there is to say: a note of the same or a later step is left as it is. */
  step: number;
  parts: NotePart[];
  /** The handing off was taken back: a note that stands says so, and none is written. */
  isTakenBack?: true;
}

/** `left`: it stands, and only who wrote it may bring it up to date. */
export const NOTE_DONE = ['written', 'updated', 'unchanged', 'left'] as const;

/** `by`: the name of who wrote it, in the CRM. */
export interface NoteDone {
  did: (typeof NOTE_DONE)[number];
  by?: string;
}

/** FNV-1a, 32 bits. */
function hash(text: string, seed: number): string {
  let value = seed;
  for (let index = 0; index < text.length; index += 1) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

/** No secret: whoever may write on the record may write this too. */
const markOf = (workspace: string, handoff: string): string => {
  const text = `${workspace}|${handoff}`;
  return `baton-${hash(text, 0x811c9dc5)}${hash(text, 0x9e3779b9)}`;
};

const TAKEN_BACK: NotePart = { name: 'Handoff brief', lines: ['Taken back: it is being written.'] };

/** Of these the note says nothing, or nothing of its writer's. */
const NOT_MENDED: readonly string[] = ['facts', 'ae'] satisfies RegisterName[];

/** Written since it was sent back, and never handed off. Whoever is told it as it was handed off sees nothing of that. */
function mendedIn({ events, registers }: Handoff): string[] {
  const last = lastOf(events, 'submitted', 'bounced');
  if (last?.type !== 'bounced') return [];
  const since = Date.parse(last.at);
  return Object.entries(registers).flatMap(([name, { at }]) => (!NOT_MENDED.includes(name) && Date.parse(at) > since ? [name] : []));
}

/** Its writer may hand it off yet: then it says all of it. */
const isBeingMended = (handoff: Handoff): boolean => handoff.state === 'bounced' && mendedIn(handoff).length > 0;

const LEFT_OUT = 'What was changed after it was sent back was not handed off, and is left out here';

/** Whether there is a note to write from here, before anybody judges the brief. */
export const mayStand = (handoff: Handoff): boolean => handoff.events.some(({ type }) => type === 'submitted') && !isBeingMended(handoff);

/** Who wrote it, and how it was judged. */
type Noted = Omit<Parameters<typeof noteParts>[0], 'history'>;
type Judged = Noted & { workspace: string; nameOf: (id: string | null) => string };

/** Without what was not handed off: how it was judged then stands in the log. */
function asHandedOff(handoff: Handoff, judged: Noted, mended: readonly string[]): Noted {
  const registers = Object.fromEntries(Object.entries(handoff.registers).filter(([name]) => !mended.includes(name)));
  const total = lastOf(handoff.events, 'submitted')?.score ?? judged.score.total;
  return { ...judged, content: contentOf(valuesOf({ registers })), score: { ...judged.score, total } };
}

/**
 * What a handoff that was handed off says on its CRM record, by the server's word alone; null before, and while it was sent back and is being mended:
 * the note goes on saying what was handed off, and tells how it went on once it went on otherwise. Words on their way stand in no CRM.
 * `own`: a note to oneself, which is never handed off and asked for by hand.
 */
export function crmNoteOf(handoff: Handoff, { workspace, nameOf, ...judged }: Judged, own = false): CrmNote | null {
  const { id, events, registers } = handoff;
  if (!own && !mayStand(handoff)) return null;
  const { lines, step } = toldIn(events, nameOf);
  const isOut = counting(events).some(({ event }) => event.type === 'submitted');
  if (!own && !isOut) return { mark: markOf(workspace, id), step, parts: [TAKEN_BACK], isTakenBack: true };
  const revisions = Object.values(registers).reduce((sum, { revision }) => sum + revision, 0);
  const written = own ? Math.min(revisions, STEPS_BETWEEN - 1) : 0;
  const mended = own ? [] : mendedIn(handoff);
  const noted = mended.length > 0 ? asHandedOff(handoff, judged, mended) : judged;
  const content = withNextStep(noted.content, handoff);
  const history = [...lines, ...(mended.length > 0 ? [LEFT_OUT] : [])];
  return { mark: markOf(workspace, id), step: step + written, parts: noteParts({ ...noted, content, history: own ? [] : history }) };
}
