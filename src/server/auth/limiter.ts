/**
 * How often an address is told that a code is not known. Only wrong codes are counted and held back: behind a proxy all people share one address,
 * and a good code signs in whatever others typed. In memory; what prevents guessing is the codes' length.
 */
import type { Clock } from '../clock.ts';

/** Wrong codes that an address may send at once. */
const BURST = 20;
/** Milliseconds after which one more is allowed. */
const REFILL_MS = 6_000;
/** Addresses remembered; the one that was idle longest goes first. */
const ADDRESSES = 10_000;

export interface Limiter {
  /** Milliseconds to wait; 0 where the address may be wrong once more. */
  waitOf(address: string): number;
  /** Counts a wrong code. */
  failed(address: string): void;
}

export function limiter(clock: Clock): Limiter {
  const buckets = new Map<string, { used: number; at: number }>();
  const usedBy = (address: string): number => {
    const bucket = buckets.get(address);
    return bucket ? Math.max(0, bucket.used - (clock.now() - bucket.at) / REFILL_MS) : 0;
  };
  return {
    waitOf: (address) => Math.max(0, Math.ceil((usedBy(address) - (BURST - 1)) * REFILL_MS)),
    failed(address) {
      const used = usedBy(address) + 1;
      buckets.delete(address);
      buckets.set(address, { used, at: clock.now() });
      const oldest = buckets.keys().next();
      if (buckets.size > ADDRESSES && !oldest.done) buckets.delete(oldest.value);
    },
  };
}
