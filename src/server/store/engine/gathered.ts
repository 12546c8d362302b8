/** Questions that come together are asked as one. Nothing is kept: whoever asks later is told how it is then. What is written together is `together`'s. */
import { onceArrived } from './arrived.ts';

/** Questions on their way at once; what comes meanwhile goes into the next. */
const AT_ONCE = 2;
const MOST = 64;

interface Waiting<V> {
  key: string;
  resolve: (value: V | undefined) => void;
  reject: (error: unknown) => void;
}

/** `ask` finds a value for each key that has one. */
export function gathered<V>(ask: (keys: string[]) => Promise<ReadonlyMap<string, V>>): (key: string) => Promise<V | undefined> {
  const waiting: Waiting<V>[] = [];
  let asking = 0;
  const wake = onceArrived(() => {
    while (asking < AT_ONCE && waiting.length > 0) void next(waiting.splice(0, MOST));
  });

  async function next(some: Waiting<V>[]): Promise<void> {
    asking += 1;
    try {
      const found = await ask([...new Set(some.map(({ key }) => key))]);
      for (const { key, resolve } of some) resolve(found.get(key));
    } catch (error) {
      for (const { reject } of some) reject(error);
    } finally {
      asking -= 1;
      wake();
    }
  }

  return (key) =>
    new Promise((resolve, reject) => {
      waiting.push({ key, resolve, reject });
      wake();
    });
}
