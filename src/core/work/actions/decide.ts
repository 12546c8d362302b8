import { OUTCOMES } from '../../handoff/rule.ts';
import { type Action, byClock } from '../action.ts';

export const decide: Action = {
  key: 'decide',
  says: 'Say what came of it: opportunity, or why not',
  whose: 'ae',
  due(scene) {
    const { state, meeting } = scene.standing;
    const isOpen = meeting === 'held' && !(OUTCOMES as readonly string[]).includes(state);
    return isOpen ? byClock(scene, 'decision') : null;
  },
};
