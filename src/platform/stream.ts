/** The server's live stream, held by an open page: a worker's own would be cut after 30 s. */
import { backoff, LONGEST_RETRY_AFTER_MS } from '../protocol/backoff.ts';
import { headersOf, retryAfter } from './http.ts';

/** The server writes a comment every 15 s; three missing ones mean that nobody is there. */
const SILENCE_MS = 45_000;

export interface Watched {
  server: string;
  token: string;
}

export interface Watching {
  /** `drafts`: nothing but what others are still writing. */
  changed: (drafts: boolean) => void;
  connected: () => void;
  /** Says `online` when there is a network again: no reason to wait on. */
  network?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  silenceMs?: number;
}

/**
 * Calls `connected` after each connect and `changed` with each `changed` event, and connects again after a loss. Ends by itself where the token
 * is refused: the sync that `changed` asks for finds out what that means. Returns the way to stop.
 */
export function watchStream(account: Watched, watching: Watching): () => void {
  const stop = new AbortController();
  void follow(account, watching, stop.signal);
  return () => stop.abort();
}

async function follow(account: Watched, watching: Watching, stop: AbortSignal): Promise<void> {
  for (let failed = 0; !stop.aborted; failed += 1) {
    const { how, againMs, notBeforeMs } = await connect(account, watching, stop);
    if (how === 'refused') return watching.changed(false);
    if (how === 'lost') failed = 0;
    const ms = againMs ?? backoff(failed + 1, Math.random(), notBeforeMs);
    // A server that was heard is there, whatever the network says: its own word holds.
    await pause(ms, stop, notBeforeMs ? undefined : watching.network);
  }
}

interface Ended {
  /** `lost`: it was there. `failed`: it never was. */
  how: 'lost' | 'failed' | 'refused';
  /** The server said goodbye, and when to come back: each page is told another time, so that they do not come all at once. */
  againMs?: number;
  /** The server answered, and said how long it wants to be left alone. */
  notBeforeMs?: number | null;
}

async function connect(
  { server, token }: Watched,
  { changed, connected, silenceMs = SILENCE_MS }: Watching,
  stop: AbortSignal,
): Promise<Ended> {
  const silence = new AbortController();
  let watchdog = setTimeout(() => silence.abort(), silenceMs);
  let isThere = false;
  let said: { retry?: number; isBye?: boolean } = {};
  const lost = (): Ended => ({ how: 'lost', ...(said.isBye && said.retry !== undefined && { againMs: said.retry }) });
  try {
    const response = await fetch(`${server}/v1/sync/stream`, {
      headers: { ...headersOf({ token }), accept: 'text/event-stream' },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.any([stop, silence.signal]),
    });
    if (response.status === 401) return { how: 'refused' };
    if (!response.ok) return { how: 'failed', notBeforeMs: retryAfter(response.headers) };
    if (!response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) return { how: 'failed' };
    isThere = true;
    connected();
    let line = '';
    let [isChanged, drafts] = [false, false];
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => silence.abort(), silenceMs);
      const lines = (line + chunk).split(/\r\n|\n|\r/);
      line = lines.pop() ?? '';
      for (const one of lines) {
        if (one === '' && isChanged) {
          changed(drafts);
          [isChanged, drafts] = [false, false];
        }
        if (/^event: ?changed$/.test(one)) isChanged = true;
        if (isChanged && /^data: ?\{"drafts":true\}$/.test(one)) drafts = true;
        if (/^event: ?bye$/.test(one)) said = { ...said, isBye: true };
        const retry = /^retry: ?(\d{1,9})$/.exec(one)?.[1];
        if (retry) said = { ...said, retry: Math.min(Number(retry), LONGEST_RETRY_AFTER_MS) };
      }
    }
    return lost();
  } catch {
    return isThere ? lost() : { how: 'failed' };
  } finally {
    clearTimeout(watchdog);
    silence.abort();
  }
}

function pause(ms: number, stop: AbortSignal, network: Watching['network']): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    stop.addEventListener('abort', done, { once: true });
    network?.addEventListener('online', done);
    function done() {
      clearTimeout(timer);
      stop.removeEventListener('abort', done);
      network?.removeEventListener('online', done);
      resolve();
    }
  });
}
