import { sinceGiven } from '../../handoff/turns.ts';
import { introductionOfTheirs } from '../../introduction/sent.ts';
import { type Action, byMeeting, isWithAe, NO_DUE } from '../action.ts';

export const introduce: Action = {
  key: 'introduce',
  says: 'Send the introduction',
  whose: 'sdr',
  due(scene) {
    const { standing, meeting, log, now } = scene;
    if (!isWithAe(scene) || standing.meeting !== 'scheduled' || introductionOfTheirs(log)) return null;
    if (meeting === null || meeting > now) return byMeeting(scene);
    const given = sinceGiven(log)[0];
    // Given on after that meeting: theirs is still to be found.
    return given && Date.parse(given.at) > meeting ? NO_DUE : null;
  },
};
