/** What somebody can do next for a handoff: a file each, and a line in the registry. */
import type { ClockName } from '../clocks/clock.ts';
import type { ClockRun } from '../clocks/clocksOf.ts';
import type { HandoffEvent } from '../handoff/events.ts';
import type { Facts } from '../handoff/record.ts';
import type { Standing } from '../handoff/standing.ts';
import type { Summary } from './summary.ts';

/** Times in epoch milliseconds. */
export interface Scene {
  summary: Summary;
  standing: Standing;
  /** What counts of the log. */
  log: readonly HandoffEvent[];
  facts: Facts;
  /** Null where it is not known or nobody waits for it. */
  meeting: number | null;
  /** The clocks that somebody can still stop. */
  clocks: readonly ClockRun[];
  now: number;
}

export interface Due {
  /** Null where nothing runs out. */
  at: number | null;
  /** From when it is told as running out. */
  soonAt: number | null;
  /** What runs out. */
  clock: ClockName | 'meeting' | 'return' | 'next step' | null;
}

export interface Action {
  key: string;
  /** What to do, as a button would say it. */
  says: string;
  whose: 'sdr' | 'ae' | 'manager';
  /** Said in place of that where there is more to say. */
  saysOf?(scene: Scene): string;
  /** Said in place of that once its time has run out. */
  saysLate?: string;
  /** Before all else that one of these has to do, whatever runs out. */
  comesFirst?(due: Due, now: number): boolean;
  /** On nobody else's list but a manager's, once it is late or about to be. */
  isQuiet?: true;
  /** Null where it is not to be done, or not now. */
  due(scene: Scene): Due | null;
}

const HOUR = 60 * 60_000;
/** A meeting is near from here on. */
export const NEAR_MS = 24 * HOUR;

export const NO_DUE: Due = { at: null, soonAt: null, clock: null };

/** By the clock of this name that still runs; `otherwise` where none does. */
export function byClock({ clocks }: Scene, name: ClockName, otherwise: Due | null = NO_DUE): Due | null {
  const run = clocks.find(({ clock }) => clock === name);
  return run ? { at: run.dueAt, soonAt: run.dueSoonAt, clock: name } : otherwise;
}

/** Before the meeting begins. */
export const byMeeting = ({ meeting }: Scene): Due =>
  meeting === null ? NO_DUE : { at: meeting, soonAt: meeting - NEAR_MS, clock: 'meeting' };

export const isWithAe = ({ standing }: Scene): boolean => standing.state === 'submitted' || standing.state === 'accepted';
export const happened = ({ log }: Scene, type: HandoffEvent['type']): boolean => log.some((event) => event.type === type);
