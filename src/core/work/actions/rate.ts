import { type Action, byClock, isWithAe } from '../action.ts';

export const rate: Action = {
  key: 'rate',
  says: 'Rate the brief',
  whose: 'ae',
  due: (scene) => (isWithAe(scene) ? byClock(scene, 'rating', null) : null),
};
