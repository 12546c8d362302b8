import { type Action, byClock, isWithAe } from '../action.ts';

export const confirm: Action = {
  key: 'confirm',
  says: 'Confirm the meeting to the buyer',
  whose: 'ae',
  due: (scene) => (isWithAe(scene) && scene.standing.meeting === 'scheduled' ? byClock(scene, 'confirmation', null) : null),
};

export const firstTouch: Action = {
  key: 'first-touch',
  says: 'Make the first contact',
  whose: 'ae',
  due: (scene) => (isWithAe(scene) && scene.standing.meeting === 'scheduled' ? byClock(scene, 'first-touch', null) : null),
};
