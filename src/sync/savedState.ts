/** The one line that tells a person where their words are. */
import { isUnsaved } from '../core/handoff/unsaved.ts';
import { isUnsent, keptWords, refusedOf } from '../protocol/owed.ts';
import type { LocalHandoff, OutboxEntry } from './ports.ts';

export type SavedState = 'Saved on this device' | 'Synced' | 'Waiting for connection' | 'Needs your decision';

export interface SavedStateOf {
  /** Null while nothing has been written. */
  handoff: LocalHandoff | null;
  /** Its entries in the outbox. */
  queued: readonly OutboxEntry[];
  online: boolean;
  /** False also while the server refuses the device's token. */
  signedIn: boolean;
}

/** Whether what waits was not tried in vain yet: the first try is merely on its way. */
export const isOnItsWay = ({ queued, online, signedIn }: Omit<SavedStateOf, 'handoff'>): boolean =>
  online && signedIn && queued.every(({ attempts }) => attempts < 2);

export function savedState({ handoff, queued, online, signedIn }: SavedStateOf): SavedState {
  const registers = Object.values(handoff?.registers ?? {});
  if (registers.some((register) => register?.conflict)) return 'Needs your decision';
  const isApart = handoff !== null && (handoff.untold === true || isUnsaved(handoff.record));
  const kept = !signedIn || isApart || (handoff && keptWords(handoff).length > 0) || (handoff && refusedOf(handoff.registers).length > 0);
  if (kept) return 'Saved on this device';
  const pending = queued.length > 0 || registers.some(isUnsent);
  if (!pending) return handoff?.server ? 'Synced' : 'Saved on this device';
  return isOnItsWay({ queued, online, signedIn }) ? 'Saved on this device' : 'Waiting for connection';
}
