import { expect, test } from 'vitest';
import { httpTransport } from '../../src/platform/transport.ts';
import { LONGEST_RETRY_AFTER_MS, waitUntil } from '../../src/protocol/backoff.ts';
import { reply, serve } from './server.ts';

test('a Retry-After that is a date is weighed against the answer’s own date, not against a clock that is wrong by days', async () => {
  const at = Date.now() - 5 * 24 * 60 * 60 * 1000;
  const text = (ms: number) => new Date(at + ms).toUTCString();
  const server = await serve((_, response) => reply(response, 503, 'text/html', '', { date: text(0), 'retry-after': text(90_000) }));
  expect(await httpTransport({ server, token: 't'.repeat(30) }).pull('')).toMatchObject({ failure: { retryAfterMs: 90_000 } });
});

test.each([
  ['over', 1_000, 2_000, 0],
  ['ahead', 3_000, 2_000, 1_000],
  ['the longest there is', LONGEST_RETRY_AFTER_MS, 0, LONGEST_RETRY_AFTER_MS],
  ['written by a clock that has been set back since', LONGEST_RETRY_AFTER_MS + 1, 0, 0],
])('a time that is %s', (_, due, now, wait) => {
  expect(waitUntil(due, now)).toBe(wait);
});
