import type { EventOf, HandoffEvent } from '../handoff/events.ts';
import { sinceGiven } from '../handoff/turns.ts';

/** The introduction of the account executive who has it now. One that named somebody before them introduced somebody else. */
export const introductionOfTheirs = (events: readonly HandoffEvent[]): EventOf<'introduced'> | undefined =>
  sinceGiven(events).findLast((event) => event.type === 'introduced');
