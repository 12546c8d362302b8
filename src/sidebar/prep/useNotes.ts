import { useEffect, useState } from 'react';
import type { PrepNotes } from '../../storage/prep.ts';
import type { LocalHandoff } from '../../sync/ports.ts';
import { device } from '../state/device.ts';
import { reportFailure } from '../state/failures.ts';

const NONE: PrepNotes = { ticked: [], looks: null };

export interface NotesInHand {
  notes: PrepNotes;
  tick: (key: string, isDone: boolean) => void;
}

/** What this person ticked and saw of a card, as it stands on this device. */
export function useNotes(local: LocalHandoff | null): NotesInHand {
  const [notes, setNotes] = useState(NONE);
  const [owner, id] = [local?.owner, local?.id];
  useEffect(() => {
    setNotes(NONE);
    return owner !== undefined && id !== undefined ? device.watchPrep(owner, id, setNotes) : undefined;
  }, [owner, id]);
  const tick = (key: string, isDone: boolean) => {
    if (owner === undefined || id === undefined) return;
    // On screen at once; the store says the same a moment later.
    setNotes((before) => ({ ...before, ticked: [...before.ticked.filter((one) => one !== key), ...(isDone ? [key] : [])] }));
    void device.tickPrep(owner, id, key, isDone).catch(reportFailure);
  };
  return { notes, tick };
}
