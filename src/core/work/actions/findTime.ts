import { type Action, NO_DUE } from '../action.ts';

export const findTime: Action = {
  key: 'find-time',
  says: 'Find a new time, or withdraw it',
  whose: 'sdr',
  due({ standing: { state, meeting } }) {
    const isOff = meeting === 'no-show' || meeting === 'cancelled';
    return isOff && state !== 'withdrawn' ? NO_DUE : null;
  },
};
