/** What a handoff's clocks do by themselves, and when. */
import type { ClockSettings, Rung } from '../settings/clocks.ts';
import { MINUTE } from './clock.ts';
import type { ClockRun } from './clocksOf.ts';
import { clockNamed } from './registry.ts';

export interface Moment {
  run: ClockRun;
  /** `due-soon` is told to its owner; `breach` is written down; a rung of the ladder is what is done about it. */
  does: 'due-soon' | 'breach' | Rung;
  /** Epoch milliseconds. */
  at: number;
}

/** Of all runs, in the order of their times: those that have come, and those that will unless something happens to the handoff. */
export function momentsOf(runs: readonly ClockRun[], { ladder }: Pick<ClockSettings, 'ladder'>): Moment[] {
  const moments = runs.flatMap((run): Moment[] => {
    const { dueSoonAt, dueAt, isOff } = run;
    if (dueSoonAt === null || dueAt === null) return [];
    const { isTouch = false } = clockNamed(run.clock);
    return [
      // One that begins when it is due already is not soon due.
      ...(dueSoonAt < dueAt ? [{ run, does: 'due-soon', at: dueSoonAt } as const] : []),
      { run, does: 'breach', at: dueAt } as const,
      ...ladder
        .filter(({ does }) => !isOff && (does !== 'give-to-backup' || isTouch))
        .map(({ after, does }) => ({ run, does, at: dueAt + after * MINUTE })),
    ];
  });
  // What is done at the last moment is done in time.
  return moments
    .filter(({ run: { stoppedAt, loggedAt = stoppedAt }, at }) => loggedAt === undefined || at < loggedAt)
    .toSorted((a, b) => a.at - b.at);
}
