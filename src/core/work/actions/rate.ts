import { OUTCOMES } from '../../handoff/rule.ts';
import { type Action, byClock, isWithAe } from '../action.ts';

export const rate: Action = {
  key: 'rate',
  says: 'Rate the brief',
  whose: 'ae',
  due(scene) {
    if (scene.standing.meeting === 'no-show' || scene.standing.meeting === 'cancelled') return null;
    const isDecided = (OUTCOMES as readonly string[]).includes(scene.standing.state);
    return isDecided || isWithAe(scene) ? byClock(scene, 'rating', null) : null;
  },
};
