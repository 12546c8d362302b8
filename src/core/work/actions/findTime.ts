import { formerMeeting } from '../../handoff/formerMeeting.ts';
import { type Action, isWithAe, NO_DUE } from '../action.ts';

export const findTime: Action = {
  key: 'find-time',
  says: 'Find a new time, or withdraw it',
  whose: 'sdr',
  due({ standing: { state, meeting } }) {
    const isOff = meeting === 'no-show' || meeting === 'cancelled';
    return isOff && state !== 'withdrawn' ? NO_DUE : null;
  },
};

/** What somebody held who had it before is no meeting of whoever has it now. */
export const ownTime: Action = {
  key: 'own-time',
  says: 'Move the meeting to a time of your own',
  whose: 'ae',
  due: (scene) => (isWithAe(scene) && scene.standing.meeting === 'scheduled' && formerMeeting(scene.summary) ? NO_DUE : null),
};
