/** The ways in which handoffs are known to fail (domain, "The seven known failures"). */
import type { Bar } from '../bar/bar.ts';
import type { Handoff } from '../handoff/handoff.ts';
import type { HandoffContent, RegisterName } from '../handoff/registers.ts';
import type { BriefScore } from '../rubric/score.ts';
import type { WorkspaceFacts } from '../settings/facts.ts';

export type FailureKey =
  | 'ghost-handoff'
  | 'time-warp'
  | 'restart'
  | 'context-void'
  | 'expectation-mismatch'
  | 'multi-stakeholder-miss'
  | 'tool-graveyard';

export type FailureReader = 'sdr' | 'ae' | 'manager';

/** The one thing that mends it. */
export interface Mend {
  /** Whose it is to do. */
  who: 'sdr' | 'ae';
  /** A sentence that says what to do, for each of those who read it: whose it is mends it, the others can do something about it. */
  words: Readonly<Record<FailureReader, string>>;
  /** On the button that leads there. */
  label: string;
  /** Where: a part of the brief, the first touch, the prep card, the rating. */
  at: RegisterName | 'first-touch' | 'prep-card' | 'rating';
}

export interface Failure {
  key: FailureKey;
  /** "Ghost handoff". */
  name: string;
  /** What shows it here, in a sentence. */
  what: string;
  mend: Mend;
  /** The scorer says the same in its field while that is written. */
  isSaidInField: boolean;
}

/** What is known around a handoff; what is not known is left out. */
export interface FailureContext {
  facts: WorkspaceFacts;
  motion: Bar['motion'];
  /** Of the brief as it stands. */
  score: BriefScore;
  /** When the meeting was booked, ISO 8601; else when the brief was begun. */
  booked?: string | undefined;
  /** When the first touch runs out, epoch milliseconds; absent where no clock runs for it. */
  firstTouchDue?: number | undefined;
}

export interface Scene {
  handoff: Pick<Handoff, 'state' | 'events'>;
  content: HandoffContent;
  context: FailureContext;
  /** Epoch milliseconds. */
  now: number;
}

/** One kind of failure: a file, and a line in the registry. It looks at handoffs that have not ended only. */
export interface FailureKind extends Pick<Failure, 'key' | 'name'> {
  isSaidInField?: true;
  /** Null where this handoff does not have it. */
  look(scene: Scene): Pick<Failure, 'what' | 'mend'> | null;
}
