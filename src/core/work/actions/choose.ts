import { type Action, NO_DUE } from '../action.ts';

export const choose: Action = {
  key: 'choose',
  says: 'Choose which text stays',
  whose: 'sdr',
  due: ({ summary }) => (summary.isConflicted ? NO_DUE : null),
};
