/** The clocks of one handoff, as they stand at a moment: the same in the sidebar and on the server. */
import type { ClockSettings } from '../settings/clocks.ts';
import type { ClockName, Run } from './clock.ts';
import { CLOCKS } from './registry.ts';
import { type Clocked, type Scene, sceneOf } from './scene.ts';
import { reached } from './workingTime.ts';

/** Times in epoch milliseconds. */
export interface ClockRun {
  clock: ClockName;
  /** Tells the runs of one clock apart: the number of the event it began with. */
  run: number;
  /** User id of whose it is: now, or when it stopped; null where nobody is named. */
  owner: string | null;
  startedAt: number;
  /** When it had better be done; null where the workspace wants nothing more than the limit. */
  targetAt: number | null;
  /** Null while it is paused and has no last moment. */
  dueSoonAt: number | null;
  dueAt: number | null;
  stoppedAt?: number;
  /** When it was written down that it was done, where that was later: until then it was late for everybody who looked. */
  loggedAt?: number;
  /** Breached at `dueAt`, whether it was done later or not. */
  state: 'running' | 'paused' | 'met' | 'breached';
  /** Nobody is pressed, also where it is late: its meeting is off, and a new time is to be found first. */
  isOff?: true;
}

/** What hangs on a meeting that takes place. */
const NEEDS_MEETING: ReadonlySet<ClockName> = new Set(['review', 'fix', 'first-touch', 'confirmation', 'rating']);

function withoutOff(clock: ClockName, run: Run, { offs }: Scene): Run {
  if (!NEEDS_MEETING.has(clock) || offs.length === 0) return run;
  return { ...run, pauses: [...(run.pauses ?? []), ...offs].toSorted((a, b) => a.from - b.from) };
}

/** In the order of the table. What nobody has to do any more is left out, unless it was late by then. A note to oneself has none. */
export function clocksOf(handoff: Clocked, settings: ClockSettings, now: number): ClockRun[] {
  const scene = sceneOf(handoff, settings);
  if (!scene) return [];
  const isOff = scene.offs.at(-1)?.to === null;
  return CLOCKS.flatMap(({ name, runsOf }) =>
    runsOf(scene).flatMap((run): ClockRun[] => {
      const stands = standing(name, withoutOff(name, run, scene), settings, now);
      if (!stands) return [];
      return [{ ...stands, ...(isOff && NEEDS_MEETING.has(name) && stands.stoppedAt === undefined && { isOff }) }];
    }),
  );
}

function standing(clock: ClockName, run: Run, settings: ClockSettings, now: number): ClockRun | null {
  const { owner, startedAt, stoppedAt, loggedAt, isOver, lastAt = null, limit, target } = run;
  const dueAt = earlier(limit === null ? null : spentBy(limit, run, settings), lastAt);
  // A breach that was told of is not taken back by saying later that it was done in time.
  const knownAt = loggedAt ?? stoppedAt;
  const isLate = dueAt !== null && (knownAt ?? now) >= dueAt && knownAt !== dueAt;
  if (isOver && !isLate) return null;
  return {
    clock,
    run: run.run,
    owner,
    startedAt,
    targetAt: target ? spentBy(target, run, settings) : null,
    dueSoonAt: dueAt === null ? null : soonAt(run, dueAt, settings),
    dueAt,
    ...(stoppedAt !== null && { stoppedAt }),
    ...(loggedAt !== undefined && { loggedAt }),
    state: isLate ? 'breached' : stoppedAt !== null ? 'met' : isPaused(run) ? 'paused' : 'running',
  };
}

const earlier = (a: number | null, b: number | null): number | null => (a === null || b === null ? (a ?? b) : Math.min(a, b));

const isPaused = ({ pauses = [] }: Run): boolean => pauses.some(({ to }) => to === null);

const spentBy = (amount: number, { startedAt, pauses = [] }: Run, { hours }: ClockSettings): number | null =>
  reached(amount, startedAt, pauses, hours);

/** By the share of its limit; of what runs out earlier, by the share of the time there is. */
function soonAt(run: Run, dueAt: number, settings: ClockSettings): number {
  const { dueSoon } = settings;
  const byLimit = run.limit === null ? null : spentBy(run.limit * dueSoon, run, settings);
  const byTime = run.startedAt + Math.max(0, dueAt - run.startedAt) * dueSoon;
  return byLimit !== null && byLimit < dueAt ? Math.round(byLimit) : Math.round(Math.min(byTime, dueAt));
}
