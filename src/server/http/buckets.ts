/** Token buckets: how much each key may do at once, and how soon it may do one more. In memory, so each process counts for itself. */
import type { Clock } from '../clock.ts';

export interface Allowance {
  /** What a key that was idle may do at once. */
  burst: number;
  /** Milliseconds after which one more is allowed. */
  refillMs: number;
}

/** Keys remembered; the one that was idle longest goes first. */
const KEYS = 10_000;

export interface Buckets {
  /** Milliseconds to wait; 0 where the key may go on. Counts nothing. */
  waitOf(key: string): number;
  /** Counts one. */
  take(key: string): void;
}

export function buckets({ burst, refillMs }: Allowance, clock: Clock): Buckets {
  const kept = new Map<string, { used: number; at: number }>();
  const usedBy = (key: string): number => {
    const bucket = kept.get(key);
    return bucket ? Math.max(0, bucket.used - (clock.now() - bucket.at) / refillMs) : 0;
  };
  return {
    waitOf: (key) => Math.max(0, Math.ceil((usedBy(key) - (burst - 1)) * refillMs)),
    take(key) {
      const used = usedBy(key) + 1;
      kept.delete(key);
      kept.set(key, { used, at: clock.now() });
      const oldest = kept.keys().next();
      if (kept.size > KEYS && !oldest.done) kept.delete(oldest.value);
    },
  };
}
