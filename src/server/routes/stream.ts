/** The live stream of an open page. */
import { streamSSE } from 'hono/streaming';
import { streamRoute } from '../../protocol/http/stream.ts';
import { type Member, may } from '../auth/policy.ts';
import { problem } from '../http/problems.ts';
import type { Api, Services } from '../services.ts';
import { StoreAway } from '../store/away.ts';
import type { News } from '../sync/feed.ts';

/** Streams that one person may hold: an open page holds one. */
const STREAMS = 50;
/** When the server stops, pages are told to come back after this many milliseconds, or up to twice as many. */
const AGAIN_MS = 1_000;

const concerns = (member: Member, news: News | null): boolean =>
  news === null || (news.workspace === member.workspace && news.handoffs.some((facts) => may(member, 'handoff:see', facts)));

/** Whose session cannot be looked up now hears nothing more: the page opens another stream, and pulls. */
async function known<T>(asked: Promise<T | null> | null): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof StoreAway) return null;
    throw error;
  }
}

export function streamRoutes(api: Api, { sessionOf, feed, heartbeatMs, stopping, metrics }: Services): void {
  const held = new Map<string, number>();
  const count = (person: string, by: 1 | -1): void => {
    const left = (held.get(person) ?? 0) + by;
    if (left > 0) held.set(person, left);
    else held.delete(person);
  };

  api.openapi(streamRoute, (c) => {
    let { member } = c.get('session');
    if ((held.get(member.id) ?? 0) >= STREAMS) return problem(c, 'too-many', 'Close some of the pages that show Baton.');
    const authorization = c.req.header('Authorization');
    // A proxy that collects the answer before passing it on would keep it for ever.
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, async (stream) => {
      const mailbox = { changed: false, ended: false, wake: () => {} };
      const end = (): void => {
        mailbox.ended = true;
        mailbox.wake();
      };
      const deaf = feed.listen((news) => {
        if (!concerns(member, news)) return;
        mailbox.changed = true;
        mailbox.wake();
      });
      const beat = setInterval(() => mailbox.wake(), heartbeatMs);
      stream.onAbort(end);
      stopping.addEventListener('abort', end);
      count(member.id, 1);
      metrics.streams.inc();
      try {
        await stream.write(': hello\n\n');
        while (!mailbox.ended) {
          if (!mailbox.changed)
            await new Promise<void>((resolve) => {
              mailbox.wake = resolve;
            });
          if (mailbox.ended) break;
          // The token may have been revoked since, and the person's roles may have changed.
          const session = await known(sessionOf(authorization));
          if (!session) break;
          member = session.member;
          const { changed } = mailbox;
          mailbox.changed = false;
          if (changed) await stream.writeSSE({ event: 'changed', data: '{}' });
          else await stream.write(': still here\n\n');
        }
        // Not all at once, or the next process is overrun.
        if (stopping.aborted) await stream.writeSSE({ event: 'bye', data: '{}', retry: AGAIN_MS + Math.floor(Math.random() * AGAIN_MS) });
      } finally {
        deaf();
        clearInterval(beat);
        stopping.removeEventListener('abort', end);
        count(member.id, -1);
        metrics.streams.dec();
      }
    });
  });
}
