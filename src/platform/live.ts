/** Keeps an open page, and by it the worker, in touch with the server. */
import { askToLook, askToLookAtDrafts, tellConnected } from './messages.ts';
import { isNobodys } from './relay.ts';
import { type Watched, watchStream } from './stream.ts';

const LOOK_MS = 15_000;

function every(ms: number, work: () => void, signal: AbortSignal): void {
  const timer = setInterval(work, ms);
  signal.addEventListener('abort', () => clearInterval(timer));
}

/**
 * Call while somebody is signed in. One page of all holds the stream: a browser opens six connections to a server, and people open more tabs than
 * that. Returns the way to stop.
 */
export function stayInTouch(account: Watched): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const hold = () =>
    new Promise<void>((resolve) => {
      const end = watchStream(account, {
        changed: (drafts) => (drafts ? askToLookAtDrafts() : askToLook()),
        connected: tellConnected,
        network: globalThis,
      });
      signal.addEventListener('abort', () => {
        end();
        resolve();
      });
    });
  navigator.locks.request('baton-stream', { signal }, hold).catch(() => undefined);
  addEventListener('online', tellConnected, { signal });
  // The server answers no page in a sandbox, and its browser holds no lock for it: the worker is asked to look instead.
  if (isNobodys()) every(LOOK_MS, () => document.visibilityState === 'visible' && askToLook(), signal);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && askToLook(), { signal });
  askToLook();
  return () => stop.abort();
}
