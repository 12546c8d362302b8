/**
 * How often an address is told that a code is not known. Only wrong codes are counted and held back: behind a proxy all people share one address,
 * and a good code signs in whatever others typed. In memory; what prevents guessing is the codes' length.
 */
import type { Clock } from '../clock.ts';
import { buckets } from '../http/buckets.ts';

/** Wrong codes that an address may send at once, and the milliseconds after which one more is allowed. */
const WRONG_CODES = { burst: 20, refillMs: 6_000 };

export interface Limiter {
  /** Milliseconds to wait; 0 where the address may be wrong once more. */
  waitOf(address: string): number;
  /** Counts a wrong code. */
  failed(address: string): void;
}

export function limiter(clock: Clock): Limiter {
  const { waitOf, take } = buckets(WRONG_CODES, clock);
  return { waitOf, failed: take };
}
