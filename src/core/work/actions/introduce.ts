import { sinceGiven } from '../../handoff/turns.ts';
import { introductionOfTheirs } from '../../introduction/sent.ts';
import { type Action, byMeeting, isWithAe, NEAR_MS, NO_DUE, type Scene } from '../action.ts';

/** Whom it introduces may still send it back, or give it on: until they accepted it is asked for only where the meeting would not wait. */
const isItsTime = ({ standing, meeting, now }: Scene): boolean =>
  standing.state === 'accepted' || (meeting !== null && meeting > now && meeting - now <= NEAR_MS);

export const introduce: Action = {
  key: 'introduce',
  says: 'Send the introduction',
  whose: 'sdr',
  due(scene) {
    const { standing, meeting, log, now } = scene;
    if (!isWithAe(scene) || standing.meeting !== 'scheduled' || introductionOfTheirs(log) || !isItsTime(scene)) return null;
    if (meeting === null || meeting > now) return byMeeting(scene);
    const given = sinceGiven(log)[0];
    // Given on after that meeting: theirs is still to be found.
    return given && Date.parse(given.at) > meeting ? NO_DUE : null;
  },
};
