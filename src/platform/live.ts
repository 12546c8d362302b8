/** Keeps an open page, and by it the worker, in touch with the server. */
import { askForSync, tellConnected } from './messages.ts';
import { type Watched, watchStream } from './stream.ts';

/**
 * Call while somebody is signed in. One page of all holds the stream: a browser opens six connections to a server, and people open more tabs than
 * that. Returns the way to stop.
 */
export function stayInTouch(account: Watched): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const hold = () =>
    new Promise<void>((resolve) => {
      const end = watchStream(account, { changed: askForSync, connected: tellConnected, network: globalThis });
      signal.addEventListener('abort', () => {
        end();
        resolve();
      });
    });
  navigator.locks.request('baton-stream', { signal }, hold).catch(() => undefined);
  addEventListener('online', tellConnected, { signal });
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && askForSync(), { signal });
  askForSync();
  return () => stop.abort();
}
