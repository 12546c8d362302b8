/** How the server goes: first it says so, then it takes no more, then it ends what is open. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { setTimeout as pass } from 'node:timers/promises';

/** How long running requests may take to finish when the server stops. */
const GRACE_MS = 5_000;
const SWEEP_MS = 20;

/** Resolves when no connection is open any more, after `GRACE_MS` at the latest. */
export async function leave(server: Server, leaving: AbortController, stop: AbortController, drainMs = 0): Promise<void> {
  leaving.abort();
  if (drainMs > 0) await pass(drainMs);
  stop.abort();
  const closed = once(server, 'close');
  server.close();
  // A connection whose answer was just sent counts as idle a moment later, and would then be kept alive for seconds.
  const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_MS);
  const hurry = setTimeout(() => server.closeAllConnections(), GRACE_MS);
  await closed;
  clearInterval(sweep);
  clearTimeout(hurry);
}
