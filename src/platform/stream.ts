/** The server's live stream, held by an open page: a worker's own would be cut after 30 s. */
import { backoff } from '../protocol/backoff.ts';
import { headersOf } from './http.ts';

/** The server writes a comment every 15 s; three missing ones mean that nobody is there. */
const SILENCE_MS = 45_000;

export interface Watched {
  server: string;
  token: string;
}

export interface Watching {
  changed: () => void;
  connected: () => void;
  /** Says `online` when there is a network again: no reason to wait on. */
  network?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  silenceMs?: number;
}

/**
 * Calls `connected` after each connect and `changed` after each `changed` event, and connects again after a loss. Ends by itself where the token
 * is refused: the sync that `changed` asks for finds out what that means. Returns the way to stop.
 */
export function watchStream(account: Watched, watching: Watching): () => void {
  const stop = new AbortController();
  void follow(account, watching, stop.signal);
  return () => stop.abort();
}

async function follow(account: Watched, watching: Watching, stop: AbortSignal): Promise<void> {
  for (let failed = 0; !stop.aborted; failed += 1) {
    const ended = await connect(account, watching, stop);
    if (ended === 'refused') return watching.changed();
    if (ended === 'lost') failed = 0;
    await pause(backoff(failed + 1, Math.random()), stop, watching.network);
  }
}

/** `lost`: it was there. `failed`: it never was. */
async function connect(
  { server, token }: Watched,
  { changed, connected, silenceMs = SILENCE_MS }: Watching,
  stop: AbortSignal,
): Promise<'lost' | 'failed' | 'refused'> {
  const silence = new AbortController();
  let watchdog = setTimeout(() => silence.abort(), silenceMs);
  let isThere = false;
  try {
    const response = await fetch(`${server}/v1/sync/stream`, {
      headers: { ...headersOf({ token }), accept: 'text/event-stream' },
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'error',
      signal: AbortSignal.any([stop, silence.signal]),
    });
    if (response.status === 401) return 'refused';
    if (!response.ok || !response.body || !response.headers.get('content-type')?.startsWith('text/event-stream')) return 'failed';
    isThere = true;
    connected();
    let line = '';
    for await (const chunk of response.body.pipeThrough(new TextDecoderStream())) {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => silence.abort(), silenceMs);
      const lines = (line + chunk).split(/\r\n|\n|\r/);
      line = lines.pop() ?? '';
      if (lines.some((one) => /^event: ?changed$/.test(one))) changed();
    }
    return 'lost';
  } catch {
    return isThere ? 'lost' : 'failed';
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
