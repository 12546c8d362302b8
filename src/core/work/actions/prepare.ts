import { type Action, byMeeting, happened, isWithAe, NEAR_MS } from '../action.ts';

export const prepare: Action = {
  key: 'prepare',
  says: 'Prepare for the call',
  whose: 'ae',
  due(scene) {
    const { meeting, now, standing } = scene;
    const isNear = meeting !== null && meeting > now && meeting - now <= NEAR_MS;
    return isNear && isWithAe(scene) && standing.meeting === 'scheduled' && !happened(scene, 'prep-opened') ? byMeeting(scene) : null;
  },
};
