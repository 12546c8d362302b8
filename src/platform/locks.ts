/** One context of this extension at a time, by the browser's own locks: they end with the context that holds them. */
import type { LockPort } from '../sync/ports.ts';

export const browserLock: LockPort = {
  exclusively: (name, work) => navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? work() : null)),
};

/** Runs `work` once no other page of this extension is at it. Where a page's sandbox denies locks, at once. */
export async function oneByOne<T>(name: string, work: () => Promise<T>): Promise<T> {
  return globalThis.origin === 'null' ? work() : navigator.locks.request(name, work);
}
