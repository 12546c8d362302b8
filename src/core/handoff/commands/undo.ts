/** Takes the last command back. Both stay in the log; the handoff stands as it stood before. */
import * as z from 'zod';
import { changedSince } from '../changed.ts';
import { STATES } from '../events.ts';
import { lastDecided } from '../log.ts';
import { RELATIONS } from '../parties.ts';
import { made, refuse, rule, stampOf } from '../rule.ts';
import { MEETINGS } from '../standing.ts';

export const UNDO_MS = 10 * 60 * 1000;

const NOT_THE_LAST = 'Something else was done since. Look again, then take that back; if you do not see it, update Baton on this device.';
const IN_HAND = 'Its writer has begun to mend it, so it stays with them. You read it again, with what changed, once they hand it off.';

export const undo = rule({
  schema: z.object({
    name: z.literal('undo'),
    /** Which kind of event it is to take back: another may be the last by now. Left out by devices of vocabulary 4 and earlier, for which the server says it. */
    of: z.string().max(40).optional(),
  }),
  event: 'undone',
  who: RELATIONS,
  states: STATES,
  meetings: MEETINGS,
  effects: [{}],
  notYours: 'Only whoever gave the last command can take it back.',
  make(scene, { of }) {
    const { handoff, actor, at } = scene;
    const last = lastDecided(handoff.events, actor.id);
    if (!last || last.event.type === 'begun')
      return refuse('wrong-state', 'Nothing was decided yet that could be taken back. Withdraw the brief instead.');
    const { event, number } = last;
    if (event.by !== actor.id)
      return refuse('not-allowed', 'Somebody else has gone on from there: what they did is theirs to take back. Ask them.');
    if (of !== undefined && of !== event.type) return refuse('stale', NOT_THE_LAST);
    if (!(Date.parse(at) - Date.parse(event.at) <= UNDO_MS))
      return refuse('too-late', 'That is more than ten minutes ago and stands. Go on from it, or ask your manager.');
    // Taken back it would stand as handed off with what nobody handed off in it, and be locked for whoever is at it.
    if (event.type === 'bounced' && changedSince(scene).changes?.length) return refuse('wrong-state', IN_HAND);
    const undone = { type: 'undone', ...stampOf(scene), undoes: number } as const;
    const gave = 'former' in event ? event.former : undefined;
    return made(undone, gave);
  },
  again: () => ({}),
});
