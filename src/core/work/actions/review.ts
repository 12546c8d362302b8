import { type Action, byClock } from '../action.ts';

export const review: Action = {
  key: 'review',
  says: 'Accept it, or send it back',
  whose: 'ae',
  due: (scene) => (scene.standing.state === 'submitted' && scene.standing.meeting === 'scheduled' ? byClock(scene, 'review') : null),
};
