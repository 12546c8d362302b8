/** The briefs of one record: each takes up the one before. The latest is on screen, unless the person looks at another. */
import { create } from 'zustand';
import type { EventOf } from '../../core/handoff/events.ts';
import { type RecordRef, roundBefore } from '../../core/handoff/record.ts';

interface Rounds {
  /** The one before and the one after the one on screen; null where there is none on this device. */
  before: RecordRef | null;
  after: RecordRef | null;
  /** How the one before ended; null where this device does not know. */
  ended: EventOf<'rejected' | 'withdrawn'> | null;
  /** The person went to this one, and stays there. */
  chosen: RecordRef | null;
}

export const useRounds = create<Rounds>(() => ({ before: null, after: null, ended: null, chosen: null }));

/** Puts another brief of the same record on screen. */
export const showRound = (record: RecordRef): void => useRounds.setState({ chosen: record });

/** What is on screen now, by itself or because the person went there. */
export function onRound(record: RecordRef | null): void {
  useRounds.setState({ before: record && roundBefore(record), after: null, ended: null });
}
