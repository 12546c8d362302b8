/** The live stream of an open page. */
import { streamSSE } from 'hono/streaming';
import { streamRoute } from '../../protocol/http/stream.ts';
import { type Member, may } from '../auth/policy.ts';
import { sessionOf } from '../auth/session.ts';
import { problem } from '../http/problems.ts';
import type { Api, Services } from '../services.ts';
import type { News } from '../sync/feed.ts';

/** Streams that one person may hold: an open page holds one. */
const STREAMS = 50;

const concerns = (member: Member, { workspace, handoffs }: News): boolean =>
  workspace === member.workspace && handoffs.some((facts) => may(member, 'handoff:see', facts));

export function streamRoutes(api: Api, { store, feed, heartbeatMs, stopping }: Services): void {
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
      try {
        await stream.write(': hello\n\n');
        while (!mailbox.ended) {
          if (!mailbox.changed)
            await new Promise<void>((resolve) => {
              mailbox.wake = resolve;
            });
          if (mailbox.ended) break;
          // The token may have been revoked since, and the person's roles may have changed.
          const session = await sessionOf(store, authorization);
          if (!session) break;
          member = session.member;
          const { changed } = mailbox;
          mailbox.changed = false;
          if (changed) await stream.writeSSE({ event: 'changed', data: '{}' });
          else await stream.write(': still here\n\n');
        }
      } finally {
        deaf();
        clearInterval(beat);
        stopping.removeEventListener('abort', end);
        count(member.id, -1);
      }
    });
  });
}
