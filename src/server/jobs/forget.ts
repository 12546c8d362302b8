/** Forgets answers that no device will ask for again. */
import type { Logger } from 'pino';
import type { Clock } from '../clock.ts';
import { forgetAnswers } from '../store/answers.ts';
import type { Store } from '../store/store.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
/** A device may lie in a drawer over a long leave and still send what it could not. */
export const ANSWERS_LAST_MS = 60 * DAY_MS;

/** At once, and then once a day until the returned function is called. A failure is logged, and tried again the next day. */
export async function keepForgetting(store: Store, clock: Clock, log: Logger): Promise<() => void> {
  const forget = (): Promise<void> =>
    store
      .transact((tx) => forgetAnswers(tx, clock.now() - ANSWERS_LAST_MS))
      .catch((error: unknown) => log.warn({ error: error instanceof Error ? error.name : 'unknown' }, 'old answers stay for another day'));
  await forget();
  const daily = setInterval(forget, DAY_MS).unref();
  return () => clearInterval(daily);
}
