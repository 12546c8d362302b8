import { useHandoff } from '../state/handoffStore.ts';
import { isOwnNote } from '../state/headline.ts';

/** Whether the writer runs the meeting: then nothing is asked for that only a hand-off needs. */
export const useOwnNote = (): boolean => useHandoff(({ local, values }) => isOwnNote(local, values));
