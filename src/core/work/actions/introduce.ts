import { type Action, byMeeting, happened, isWithAe } from '../action.ts';

export const introduce: Action = {
  key: 'introduce',
  says: 'Send the introduction',
  whose: 'sdr',
  due(scene) {
    const isToCome = scene.standing.meeting === 'scheduled' && (scene.meeting === null || scene.meeting > scene.now);
    return isWithAe(scene) && isToCome && !happened(scene, 'introduced') ? byMeeting(scene) : null;
  },
};
