/** How long to wait after a failed try. Full jitter, so that a team's devices do not come back all at once after an outage. */
const FIRST_MS = 1_000;
const LONGEST_MS = 5 * 60_000;
/** However long a server wishes a device away: a slip there must not silence it for days. */
export const LONGEST_RETRY_AFTER_MS = 60 * 60_000;

/** `attempts` counts the failed tries, from 1; `random` is between 0 and 1; `retryAfterMs` is the server's own word, and the least. */
export function backoff(attempts: number, random: number, retryAfterMs: number | null = null): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(attempts, 30));
  return Math.max(retryAfterMs ?? 0, Math.round(random * ceiling));
}

/** Milliseconds still to wait until `due`. A time further off than any wait there is was written by a clock that has been set since: it counts as over. */
export function waitUntil(due: number, now: number): number {
  const wait = Math.max(0, due - now);
  return wait > LONGEST_RETRY_AFTER_MS ? 0 : wait;
}
