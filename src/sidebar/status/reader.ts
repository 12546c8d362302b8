/** Whoever a handoff is told to, and what they are told of it. */
import type { Facts } from '../../core/handoff/record.ts';
import type { LogReader } from './happened.ts';

export interface Sentence {
  tone: 'info' | 'good' | 'mid';
  what: string;
  next: string;
  /** Id of the control that mends it. */
  mend?: string;
  /** Another time is to be agreed. */
  moves?: true;
}

export interface Reader extends LogReader {
  /** User id. */
  me: string | null;
  /** What waits was not tried in vain yet. */
  isOnItsWay?: boolean;
  /** Somebody's clock of it ran out, and what it waits for is still to be done. */
  isLate?: boolean;
  /** What the header shows, where that may be newer than what the handoff holds. */
  shown?: Facts;
  /** Epoch milliseconds. */
  now: number;
}

/** Begins a sentence with who did it. */
export const who = (by: string, { me, nameOf }: Pick<Reader, 'me' | 'nameOf'>): string => (by === me ? 'You' : nameOf(by));
