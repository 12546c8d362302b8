/** Whether a booked meeting earns its credit, and what a rating does to pay where a workspace wants that (domain, "Credit and pay"). */
import type { Rating } from '../handoff/events.ts';
import { lastOf } from '../handoff/log.ts';
import type { ClockSettings } from '../settings/clocks.ts';
import type { CreditSettings } from '../settings/credit.ts';
import type { Booked } from './booked.ts';
import { ENDS, MINUTE } from './clock.ts';
import { type Clocked, firstOf, sceneOf, timeOf } from './scene.ts';
import { runsOut } from './workingTime.ts';

/** `late`: handed off past its time. `incomplete`: the time ran out, or the handoff ended, before a brief was handed off. */
export type NotCredited = 'late' | 'overridden' | 'incomplete' | 'waived';

/** Times in epoch milliseconds. */
export type Credit = { booked: Booked } & (
  | { is: 'credited'; at: number }
  | { is: 'at risk'; dueAt: number; leftMs: number }
  | { is: 'not credited'; why: NotCredited }
);

/** Null for a note to oneself: there is no credit to earn. Nothing counts but when complete briefs were handed off; whether they came back does not. */
export function creditOf(handoff: Clocked, settings: ClockSettings, now: number): Credit | null {
  const scene = sceneOf(handoff, settings);
  if (!scene) return null;
  const { booked, log, asksForBrief } = scene;
  const not = (why: NotCredited): Credit => ({ booked, is: 'not credited', why });
  if (!asksForBrief) return not('waived');
  const handedOff = log.flatMap(({ event }) => (event.type === 'submitted' ? [event] : []));
  const complete = handedOff.find(({ override }) => override === undefined);
  const dueAt = runsOut(settings.limits.completeBrief * MINUTE, booked.at, settings.hours);
  if (complete) return timeOf(complete) <= dueAt ? { booked, is: 'credited', at: timeOf(complete) } : not('late');
  if (handedOff.length > 0) return not('overridden');
  if (firstOf(log, ...ENDS) || now >= dueAt) return not('incomplete');
  return { booked, is: 'at risk', dueAt, leftMs: dueAt - now };
}

const FACTORS: Readonly<Record<Rating, number>> = { green: 1, yellow: 0.8, red: 0.5 };

/** The share of what a meeting pays, from 0 to 1: all of it, unless the workspace wants quality to touch a slice. Its account executive's rating alone says how. */
export function payShareOf(handoff: Pick<Clocked, 'events'>, { multiplier, slice }: CreditSettings): number {
  const rated = multiplier ? lastOf(handoff.events, 'rated') : undefined;
  return rated ? 1 - slice + slice * FACTORS[rated.rating] : 1;
}
