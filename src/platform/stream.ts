/** The server's live stream, held by an open page: a worker's own would be cut after 30 s. */
import { backoff } from '../protocol/backoff.ts';
import { headersOf } from './http.ts';

/** The server writes a comment every 15 s; three missing ones mean that nobody is there. */
const SILENCE_MS = 45_000;

export interface Watched {
  server: string;
  token: string;
}

/**
 * Calls `changed` after each connect and each `changed` event, and connects again after a loss. Ends by itself where the token is refused:
 * the sync that `changed` asks for finds out what that means. Returns the way to stop.
 */
export function watchStream(account: Watched, changed: () => void, silenceMs = SILENCE_MS): () => void {
  const stop = new AbortController();
  void follow(account, changed, stop.signal, silenceMs);
  return () => stop.abort();
}

async function follow(account: Watched, changed: () => void, stop: AbortSignal, silenceMs: number): Promise<void> {
  for (let failed = 0; !stop.aborted; failed += 1) {
    const ended = await connect(account, changed, stop, silenceMs);
    if (ended === 'refused') return changed();
    if (ended === 'lost') failed = 0;
    await pause(backoff(failed + 1, Math.random()), stop);
  }
}

/** `lost`: it was there. `failed`: it never was. */
async function connect(
  { server, token }: Watched,
  changed: () => void,
  stop: AbortSignal,
  silenceMs: number,
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
    changed();
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

function pause(ms: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, ms);
    stop.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      stop.removeEventListener('abort', done);
      resolve();
    }
  });
}
