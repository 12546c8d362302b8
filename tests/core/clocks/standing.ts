/** The runs of one clock, in hours since it was booked. */
import { expect } from 'vitest';
import type { ClockName } from '../../../src/core/clocks/clock.ts';
import { type ClockRun, clocksOf } from '../../../src/core/clocks/clocksOf.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import type { ClockSettings } from '../../../src/core/settings/clocks.ts';
import { BOOKED, HOUR, hour, STANDARD } from './log.ts';

export const EVER = hour(10_000);

/** In hours since it was booked. */
export const inHours = (at: number | null | undefined): number | null | undefined => (typeof at === 'number' ? (at - BOOKED) / HOUR : at);

export function runs(handoff: Handoff, clock: ClockName, at = hour(0), settings: ClockSettings = STANDARD): ClockRun[] {
  return clocksOf(handoff, settings, at).filter((one) => one.clock === clock);
}

export function only(handoff: Handoff, clock: ClockName, at = hour(0), settings: ClockSettings = STANDARD) {
  const [run, ...more] = runs(handoff, clock, at, settings);
  expect(more).toEqual([]);
  if (!run) throw new Error(`no ${clock}`);
  const { startedAt, dueAt, dueSoonAt, targetAt, stoppedAt, loggedAt, state, owner } = run;
  return {
    from: inHours(startedAt),
    due: inHours(dueAt),
    soon: inHours(dueSoonAt),
    target: inHours(targetAt),
    stopped: inHours(stoppedAt),
    ...(loggedAt !== undefined && { logged: inHours(loggedAt) }),
    state,
    owner,
  };
}
