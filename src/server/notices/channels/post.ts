/** Sends a body to an address that somebody gave us, and keeps nothing of the answer. */
import type { WhyNot } from '../../../core/notices/whyNot.ts';
import { exchange, retryAfterIn } from '../../outward/exchange.ts';
import { SEND_MS, type Sent } from './channel.ts';

/** Bytes of an answer that are read, so that the connection ends well; nobody looks at them. */
const ANSWER_MAX = 16_384;

export interface Posting {
  /** Hosts, `HOST` or `HOST:PORT`, that may lie inside and need no TLS: whoever runs the server said so. */
  allowed: readonly string[];
  /** Milliseconds. */
  withinMs?: number;
}

const over = (why: WhyNot): Sent => ({ ok: false, isOver: true, why });
const again = (why: WhyNot, afterMs?: number): Sent => ({ ok: false, isOver: false, why, ...(afterMs !== undefined && { afterMs }) });

export async function post(
  address: string,
  body: string,
  headers: Record<string, string>,
  { allowed, withinMs = SEND_MS }: Posting,
): Promise<Sent> {
  const answer = await exchange(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    body,
    allowed,
    withinMs,
    most: ANSWER_MAX,
  });
  if (!answer.ok) return answer.isOver ? over(answer.why) : again(answer.why);
  const { status } = answer;
  if (status >= 200 && status < 300) return { ok: true };
  if (status >= 300 && status < 400) return over('redirected');
  if (status === 408 || status === 425 || status === 429 || status >= 500)
    return again('troubled', retryAfterIn(answer.headers, Date.now()));
  return over(status === 404 || status === 410 ? 'gone' : 'turned-away');
}
