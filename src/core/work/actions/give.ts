import { handedTo } from '../../handoff/parties.ts';
import { type Action, byClock, isWithAe } from '../action.ts';

/** Whoever had it is no member any more: only a manager can give it on. */
export const give: Action = {
  key: 'give',
  says: 'Give it to another account executive',
  whose: 'manager',
  due: (scene) => (isWithAe(scene) && handedTo(scene.summary) === null ? byClock(scene, 'review') : null),
};
