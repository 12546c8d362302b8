import { type Action, byClock } from '../action.ts';

/** Of a meeting that is off its new time comes first. */
const TAKES_PLACE: ReadonlySet<string> = new Set(['scheduled', 'held']);

export const mend: Action = {
  key: 'mend',
  says: 'Mend it and hand it off again',
  whose: 'sdr',
  due: (scene) => (scene.standing.state === 'bounced' && TAKES_PLACE.has(scene.standing.meeting) ? byClock(scene, 'fix') : null),
};
