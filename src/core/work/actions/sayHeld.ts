import { formerMeeting } from '../../handoff/formerMeeting.ts';
import { type Action, isWithAe } from '../action.ts';

/** Until here it may still be going on. */
const LASTS_MS = 60 * 60_000;

export const sayHeld: Action = {
  key: 'say-held',
  says: 'Say what became of the meeting',
  whose: 'ae',
  // The answer says what of all the rest is left.
  comesFirst: () => true,
  due(scene) {
    const { meeting, now, standing, summary } = scene;
    const isPast = meeting !== null && meeting <= now;
    return isPast && isWithAe(scene) && standing.meeting === 'scheduled' && !formerMeeting(summary)
      ? { at: meeting + LASTS_MS, soonAt: meeting, clock: 'meeting' }
      : null;
  },
};
