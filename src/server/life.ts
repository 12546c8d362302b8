/** Begins a life of the store whenever this process finds it: at the start, and when it was away. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Clock } from './clock.ts';
import { StoreAway } from './store/engine/away.ts';
import { beginLives } from './store/handoffs/lives.ts';
import type { Store } from './store/store.ts';

/** Milliseconds before it is tried again where the store cannot be written. */
const AGAIN_MS = 5_000;

export interface Life {
  /** Resolves after the first try where the store cannot be written: on a full disk it is there to be read. Rejects with whatever else goes wrong. */
  begin(): Promise<void>;
  /** The same for when nobody waits for it. Never rejects: the process would end, and with it all that can still be read. */
  again(): Promise<void>;
  end(): void;
}

export function lifeOf(store: Pick<Store, 'transactAlone'>, clock: Clock, log: Pick<Logger, 'warn' | 'error'>, againMs = AGAIN_MS): Life {
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

  async function again(): Promise<void> {
    try {
      await begin();
    } catch (error) {
      if (ended.signal.aborted) return;
      log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'no life of the store could be begun');
      void later();
    }
  }

  async function later(): Promise<void> {
    const goesOn = await pause(againMs, true, { signal: ended.signal, ref: false }).catch(() => false);
    if (goesOn) await again();
  }

  return { begin, again, end: () => ended.abort() };
}
