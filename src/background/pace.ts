/** When the next round with the server may begin. */
import { backoff, waitUntil } from '../protocol/backoff.ts';
import type { SyncOutcome } from '../sync/syncOnce.ts';

/** A person who types or looks is worth another try at a server that did not answer, but not at each key stroke. */
const AGAIN_MS = 15_000;

export interface Pace {
  /** A page asks; `isConnected` where it has just found the way open again. */
  asked(isConnected: boolean): void;
  /** Null: not now. `anew`: waits that only came from a closed way are over. */
  next(isOnline: boolean): { anew: boolean } | null;
  /** A round came to its end, or broke down on the way. */
  ended(outcome: Pick<SyncOutcome, 'retryAt' | 'stoppedBy'>): void;
  /** Epoch milliseconds of the next try by itself, null where nothing calls for one. */
  due(): number | null;
  /** Another account: nothing of the last one's counts. */
  forget(): void;
}

export function createPace(now: () => number, random: () => number): Pace {
  const fresh = { notBefore: 0, due: null as number | null, isHeld: false, isConnected: false, isWanted: false, failures: 0, last: 0 };
  let at = { ...fresh };
  return {
    asked(isConnected) {
      at.isWanted = true;
      at.isConnected ||= isConnected;
    },
    next(isOnline) {
      // A page that is in touch with the server knows better than the browser.
      if (!isOnline && !at.isConnected) return null;
      const anew = !at.isHeld && (at.isConnected || (at.isWanted && Math.abs(now() - at.last) >= AGAIN_MS));
      if (!anew && waitUntil(at.notBefore, now()) > 0) return null;
      at = { ...at, isConnected: false, isWanted: false, last: now() };
      return { anew };
    },
    ended({ retryAt, stoppedBy }) {
      at.failures = stoppedBy ? at.failures + 1 : 0;
      at.isHeld = stoppedBy === 'server';
      // One entry that waits holds nobody else up: where the way and the server are there, only what stopped a round puts off the next.
      at.notBefore = stoppedBy ? Math.max(retryAt ?? 0, now() + backoff(at.failures, random())) : 0;
      at.due = stoppedBy ? at.notBefore : retryAt;
    },
    due: () => at.due,
    forget() {
      at = { ...fresh };
    },
  };
}
