import { type Action, byClock, byMeeting, type Scene } from '../action.ts';

const isDraft = ({ standing }: Scene): boolean => standing.state === 'draft';

export const write: Action = {
  key: 'write',
  says: 'Write the brief',
  whose: 'sdr',
  due: (scene) => (isDraft(scene) && !scene.summary.isWritten ? byClock(scene, 'complete-brief', byMeeting(scene)) : null),
};

export const handOff: Action = {
  key: 'hand-off',
  says: 'Finish it and hand it off',
  whose: 'sdr',
  due: (scene) => (isDraft(scene) && scene.summary.isWritten ? byClock(scene, 'complete-brief', byMeeting(scene)) : null),
};
