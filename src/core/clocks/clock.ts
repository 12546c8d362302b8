/** What a clock is: what it runs from, until what, and how long that may take. */
import type { EventType } from '../handoff/events.ts';
import type { ClockSettings } from '../settings/clocks.ts';
import type { Scene } from './scene.ts';
import type { Pause } from './workingTime.ts';

export const CLOCK_NAMES = ['booking', 'complete-brief', 'review', 'fix', 'first-touch', 'confirmation', 'rating', 'decision'] as const;
export type ClockName = (typeof CLOCK_NAMES)[number];

/** Times in epoch milliseconds. */
export interface Run {
  /** The number of the event it began with, from 1; the same for as long as the handoff lives. */
  run: number;
  /** User id of whose it is: now, or when it stopped. */
  owner: string | null;
  startedAt: number;
  /** Milliseconds; null for one that has a last moment and nothing else. */
  limit: number | null;
  /** Milliseconds in which it had better be done. */
  target?: number | null;
  /** Runs out then at the latest, however much was paused. */
  lastAt?: number | null;
  pauses?: readonly Pause[];
  stoppedAt: number | null;
  /** When it was written down that it was done, where that was later. */
  loggedAt?: number;
  /** It ended without anybody having done it, because nobody has to any more. */
  isOver?: boolean;
}

export interface Clock {
  name: ClockName;
  /** As it stands by itself. */
  title: string;
  /** As a sentence says it. */
  label: string;
  /** For people who read how it is counted. */
  runs: string;
  stops: string;
  whose: 'SDR' | 'AE' | 'SDR until it is handed off, then AE';
  /** How long, in words. */
  lasts(settings: ClockSettings): string;
  /** The account executive's first word to the buyer hangs on it: somebody else can take it over. */
  isTouch?: true;
  runsOf(scene: Scene): Run[];
}

/** Whatever runs is over with one of these. */
export const ENDS: readonly EventType[] = ['withdrawn', 'opportunity', 'rejected'];

export const MINUTE = 60_000;
