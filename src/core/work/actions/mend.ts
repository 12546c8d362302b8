import { type Action, byClock } from '../action.ts';

export const mend: Action = {
  key: 'mend',
  says: 'Mend it and hand it off again',
  whose: 'sdr',
  due: (scene) => (scene.standing.state === 'bounced' && scene.standing.meeting === 'scheduled' ? byClock(scene, 'fix') : null),
};
