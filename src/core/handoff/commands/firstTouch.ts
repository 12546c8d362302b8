import * as z from 'zod';
import { bookedOf } from '../../clocks/booked.ts';
import { type Handoff, valuesOf } from '../handoff.ts';
import { counting } from '../log.ts';
import { contentOf } from '../registers.ts';
import { made, refuse, rule, type Scene, stampOf, WITH_AE } from '../rule.ts';
import { givenAt, wasSeen } from '../seenTouch.ts';
import { MEETINGS } from '../standing.ts';
import { TOUCHES } from '../touch.ts';
import { sinceGiven, turnsOf } from '../turns.ts';

export const firstTouch = rule({
  /** `when`: ISO 8601 with offset; absent for now. `seen`: what the CRM showed at that time, where nobody logs it by hand. */
  schema: z.object({
    name: z.literal('first-touch'),
    when: z.iso.datetime({ offset: true }).optional(),
    seen: z.enum(TOUCHES).optional(),
  }),
  event: 'first-touch',
  who: ['its ae', 'backup'],
  states: WITH_AE,
  meetings: MEETINGS,
  effects: [{}],
  isRemark: true,
  notYours: 'Only its account executive, or who stands in for them, logs the first touch.',
  notNow: { draft: 'The first touch is logged once the brief was handed off.' },
  make(scene, { when: given, seen }) {
    const { handoff, at } = scene;
    const when = given ?? at;
    if (sinceGiven(handoff.events).some(({ type }) => type === 'first-touch'))
      return refuse('wrong-state', 'The first touch is logged already.');
    if (Date.parse(when) > Date.parse(at)) return refuse('malformed', 'That time is still to come. Log the first touch once it was made.');
    // Now is late enough by whatever clock.
    if (given !== undefined && Date.parse(given) < earliestTouch(handoff)) return refuse('malformed', TOO_EARLY);
    if (seen !== undefined && !mayBeSeen(scene, when))
      return refuse('wrong-state', 'Log the first touch by hand: the CRM does not show it.');
    return made({ type: 'first-touch', ...stampOf(scene), when, ...(seen && { seen }) });
  },
  again: ({ when, seen }) => ({ when, ...(seen && { seen }) }),
});

/** Nobody is there to say that it was one: so it is its account executive's own, since it was given to them, and none that they took back. */
function mayBeSeen({ handoff, relations }: Scene, when: string): boolean {
  return relations.includes('its ae') && Date.parse(when) >= givenAt(handoff) && !wasSeen(handoff);
}

/** For a box in which a time is given as well. */
export const TOO_EARLY =
  'That is before the meeting was booked, or given to its account executive. Give the time of the first contact since.';

const MINUTE = 60_000;

/** Epoch milliseconds, to the minute that a box for it shows: when it was given to whoever has it now; of the first who has it, when the meeting was booked. */
export function earliestTouch({ events, registers }: Pick<Handoff, 'events' | 'registers'>): number {
  const turns = turnsOf(counting(events));
  const given = Date.parse(events[(turns.at(-1)?.from ?? 1) - 1]?.at ?? '');
  const { facts } = contentOf(valuesOf({ registers }));
  const earliest = turns.length > 1 ? given : Math.min(given, bookedOf(events, facts).at);
  return Math.floor(earliest / MINUTE) * MINUTE;
}
