/** Begins a life of the store whenever this process finds it: at the start, and when it was away. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import { StoreAway } from './store/away.ts';
import { beginLives } from './store/lives.ts';
import type { Store } from './store/store.ts';

/** Milliseconds before it is tried again where the store cannot be written. */
const AGAIN_MS = 5_000;

/** `begin` resolves after the first try, whatever becomes of it: on a full disk the store is there to be read. */
export function lifeOf(store: Store, clock: Clock, log: Logger): { begin(): Promise<void>; end(): void } {
  const ended = new AbortController();

  async function begin(): Promise<void> {
    try {
      await store.transactAlone((tx) => beginLives(tx, clock.now()));
    } catch (error) {
      if (!(error instanceof StoreAway)) throw error;
      log.warn('the store cannot be written to yet');
      void later();
    }
  }

  async function later(): Promise<void> {
    const goesOn = await pause(AGAIN_MS, true, { signal: ended.signal, ref: false }).catch(() => false);
    if (goesOn) await begin();
  }

  return { begin, end: () => ended.abort() };
}
