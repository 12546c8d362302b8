/** How a handoff stands: its own state, and the meeting's beside it. Only what can be is a `Standing`. */
import type { State } from './events.ts';

export const MEETINGS = ['scheduled', 'held', 'no-show', 'cancelled'] as const;
export type Meeting = (typeof MEETINGS)[number];

/** The first is what it is until somebody says otherwise. */
export const POSSIBLE = {
  // Whom a draft's meeting is for is not told of it yet: what happens to that meeting is said once it was handed off.
  draft: ['scheduled'],
  submitted: MEETINGS,
  accepted: MEETINGS,
  bounced: MEETINGS,
  // A meeting that was held asks for its outcome.
  withdrawn: ['scheduled', 'no-show', 'cancelled'],
  opportunity: ['held'],
  recycled: ['held'],
  disqualified: ['held'],
} as const satisfies Record<State, readonly Meeting[]>;

export type Standing = { [S in State]: { state: S; meeting: (typeof POSSIBLE)[S][number] } }[State];

/** Null where the two cannot be together. */
export function standingAs(state: State, meeting: Meeting): Standing | null {
  const isPossible = (POSSIBLE[state] as readonly Meeting[]).includes(meeting);
  return isPossible ? ({ state, meeting } as Standing) : null;
}

/** Every one there is. */
export const STANDINGS: readonly Standing[] = (Object.keys(POSSIBLE) as State[]).flatMap((state) =>
  POSSIBLE[state].map((meeting) => ({ state, meeting }) as Standing),
);
