/**
 * The words in which handoffs are told. A device says which vocabulary it reads; one that says nothing reads the first, of before there was another. What
 * it does not know is told in words that it knows, so that it reads the handoff at all, and what it then asks for is judged by what is.
 */
import type { EventType, State } from '../core/handoff/events.ts';
import type { RegisterName } from '../core/handoff/registers.ts';

/** This release's. Counts up with every new state, kind of event and register. */
export const VOCABULARY = 5;

/** Since which vocabulary there is each kind of event. Devices of an earlier one are not told of it. */
const EVENTS_SINCE: Readonly<Record<EventType, number>> = {
  begun: 1,
  submitted: 1,
  accepted: 1,
  bounced: 1,
  reassigned: 1,
  rated: 1,
  withdrawn: 2,
  rescheduled: 2,
  held: 2,
  'no-show': 2,
  cancelled: 2,
  opportunity: 2,
  rejected: 2,
  'first-touch': 2,
  introduced: 2,
  'prep-opened': 2,
  'asked-again': 2,
  'meeting-quality': 2,
  undone: 2,
  confirmed: 4,
  'next-step': 5,
};

/** Those that came later. Devices of an earlier vocabulary are not told of them. */
const REGISTERS_SINCE = { source: 3, triggerKind: 3, motion: 3, corrected: 5 } as const satisfies Partial<Record<RegisterName, number>>;

interface Known {
  since: number;
  /** What devices of an earlier vocabulary are told in its place: a state in which its writer cannot write. */
  before?: State;
}

const STATES_SINCE: Readonly<Record<State, Known>> = {
  draft: { since: 1 },
  submitted: { since: 1 },
  accepted: { since: 1 },
  bounced: { since: 1 },
  // Whoever decides on it is told that it was withdrawn: nobody is to believe that it was accepted.
  withdrawn: { since: 2, before: 'submitted' },
  opportunity: { since: 2, before: 'accepted' },
  recycled: { since: 2, before: 'accepted' },
  disqualified: { since: 2, before: 'accepted' },
};

/** Of these devices an undo does not say what it is to take back: it means the last that they were told of. */
export const LAST_TO_UNDO_UNSAID = 4;

/** Whether there is nothing that devices of this vocabulary do not know. */
export const knowsAll = (vocabulary: number): boolean => vocabulary >= VOCABULARY;

/** What is read of an event here; `undoes` as in the log. */
interface Told {
  type: EventType;
  undoes?: number;
}

/** A whole log as devices of this vocabulary are told of it: `undoes` counts what they are told, for they know of nothing else. */
export function eventsIn<E extends Told>(log: readonly E[], vocabulary: number): E[] {
  const places = new Map<number, number>();
  const told: E[] = [];
  for (const [index, event] of log.entries()) {
    if (!(EVENTS_SINCE[event.type] <= vocabulary)) continue;
    const undoes = event.undoes === undefined ? undefined : places.get(event.undoes);
    // What it takes back they were never told.
    if (event.type === 'undone' && undoes === undefined) continue;
    told.push(undoes === undefined ? event : { ...event, undoes });
    places.set(index + 1, told.length);
  }
  return told;
}

/** Registers that are not told. */
export function registersBeyond(vocabulary: number): string[] {
  return Object.entries(REGISTERS_SINCE).flatMap(([name, since]) => (since > vocabulary ? [name] : []));
}

export function stateIn(state: State, vocabulary: number): State {
  const { since, before } = STATES_SINCE[state];
  return since <= vocabulary || before === undefined ? state : stateIn(before, vocabulary);
}
