/** The live stream of an open page. */
import { streamSSE } from 'hono/streaming';
import { streamRoute } from '../../protocol/http/stream.ts';
import { may } from '../auth/policy.ts';
import type { Session } from '../auth/session.ts';
import { held } from '../http/held.ts';
import { tooMany } from '../http/problems.ts';
import type { Api, Services } from '../services.ts';
import { StoreAway } from '../store/engine/away.ts';
import type { News } from '../sync/feed.ts';

/** Streams that one person may hold: an open page holds one. */
const STREAMS = 50;
/** Seconds after which one more is worth asking for: that a page is gone without a word is noticed by then. */
const REFUSED_AGAIN_S = 60;
/** When the server stops, pages are told to come back after this many milliseconds, or up to twice as many. */
const AGAIN_MS = 1_000;

/** `drafts`: only what others are still writing, which may wait a little. */
type Concern = 'none' | 'drafts' | 'all';

function concernOf({ member, device }: Session, news: News | null): Concern {
  if (news === null) return 'all';
  if (news.workspace !== member.workspace || news.by === device) return 'none';
  if (news.people === 'everybody' || news.people?.includes(member.id)) return 'all';
  if (!news.handoffs.some((facts) => may(member, 'handoff:see', facts))) return 'none';
  return news.handoffs.every(({ sdr, state }) => sdr !== member.id && (state === 'draft' || state === 'bounced')) ? 'drafts' : 'all';
}

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
  const take = held(STREAMS);

  api.openapi(streamRoute, (c) => {
    let session = c.get('session');
    // Nobody would ever read it, and it would never end.
    if (c.req.method === 'HEAD') return c.body(null, 200, { 'Content-Type': 'text/event-stream' }) as never;
    const letGo = take(session.member.id);
    if (!letGo) {
      metrics.heldBack.inc({ by: 'streams' });
      return tooMany(c, REFUSED_AGAIN_S, 'Close some of the pages that show Baton.');
    }
    const authorization = c.req.header('Authorization');
    // A proxy that collects the answer before passing it on would keep it for ever.
    c.header('X-Accel-Buffering', 'no');
    return streamSSE(c, async (stream) => {
      const mailbox = { changed: 'none' as Concern, ended: false, wake: () => {} };
      const end = (): void => {
        mailbox.ended = true;
        mailbox.wake();
      };
      const deaf = feed.listen((news) => {
        const concern = concernOf(session, news);
        if (concern === 'none') return;
        if (mailbox.changed !== 'all') mailbox.changed = concern;
        mailbox.wake();
      });
      const beat = setInterval(() => mailbox.wake(), heartbeatMs);
      stream.onAbort(end);
      stopping.addEventListener('abort', end);
      metrics.streams.inc();
      try {
        await stream.write(': hello\n\n');
        while (!mailbox.ended) {
          if (mailbox.changed === 'none')
            await new Promise<void>((resolve) => {
              mailbox.wake = resolve;
            });
          if (mailbox.ended) break;
          // The token may have been revoked since, and the person's roles may have changed.
          const now = await known(sessionOf(authorization));
          if (!now) break;
          session = now;
          const { changed } = mailbox;
          mailbox.changed = 'none';
          if (changed !== 'none') await stream.writeSSE({ event: 'changed', data: changed === 'drafts' ? '{"drafts":true}' : '{}' });
          else await stream.write(': still here\n\n');
        }
        // Not all at once, or the next process is overrun.
        if (stopping.aborted) await stream.writeSSE({ event: 'bye', data: '{}', retry: AGAIN_MS + Math.floor(Math.random() * AGAIN_MS) });
      } finally {
        deaf();
        clearInterval(beat);
        stopping.removeEventListener('abort', end);
        letGo();
        metrics.streams.dec();
      }
    });
  });
}
