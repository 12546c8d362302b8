/** One context of this extension at a time, by the browser's own locks: they end with the context that holds them. */
import type { LockPort } from '../sync/ports.ts';

export const browserLock: LockPort = {
  exclusively: (name, work) => navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : null)),
};
