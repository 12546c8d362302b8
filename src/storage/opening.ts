/** Whether this device's store can be used, and what keeps it from being so. */
import type { BatonDatabase } from './database.ts';
import { StorageBlockedError, StorageClosedError, StorageOpeningError, storageFailure } from './failures.ts';

export interface Opening {
  /** Resolves once the store can be used; rejects as soon as something is known to keep it closed. */
  ready(): Promise<void>;
  /** Null while nothing is known to keep it closed. Whoever would have to wait for the store asks this first. */
  trouble(): unknown;
  /** `seen` is called at once and with each change, with words for the person; null while all is well. Returns the way to stop. */
  watch(seen: (words: string | null) => void): () => void;
}

/** A tab that only ends its last write lets go within this. */
const LETS_GO_MS = 500;
/** Only the first page that waits for a held store is told that it is held. */
const LONG_MS = 5_000;

/** Opens it, at once. Call once. */
export function openingOf(db: BatonDatabase): Opening {
  let trouble: unknown = null;
  let isOpen = false;
  const watching = new Set<() => void>();

  const tell = (now: unknown): void => {
    trouble = now;
    for (const changed of watching) changed();
  };
  const long = setTimeout(() => trouble || tell(new StorageOpeningError()), LONG_MS);
  db.on('blocked', () => setTimeout(() => isOpen || tell(new StorageBlockedError()), LETS_GO_MS));
  db.open().then(
    () => {
      clearTimeout(long);
      isOpen = true;
      tell(null);
    },
    (error) => {
      clearTimeout(long);
      tell(storageFailure(error).kind === 'unknown' ? new StorageClosedError(error) : error);
    },
  );

  return {
    ready: () =>
      new Promise((resolve, reject) => {
        const look = (): void => {
          if (!isOpen && !trouble) return;
          watching.delete(look);
          if (isOpen) resolve();
          else reject(trouble);
        };
        watching.add(look);
        look();
      }),
    trouble: () => trouble,
    watch(seen) {
      const look = (): void => seen(trouble ? storageFailure(trouble).message : null);
      watching.add(look);
      look();
      return () => watching.delete(look);
    },
  };
}
