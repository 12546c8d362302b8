/** Any other program: one notice a message, signed as Standard Webhooks says, so that it can tell who sent it, and when. */
import { createHmac, randomBytes } from 'node:crypto';
import type { Channel } from './channel.ts';
import { type Posting, post } from './post.ts';

const PREFIX = 'whsec_';

/** A fresh secret, as receivers are given it: `whsec_` and base64 of 32 bytes. */
export const newSecret = (): string => `${PREFIX}${randomBytes(32).toString('base64')}`;

/** `v1,` and base64 of the HMAC-SHA256 over `ID.SECONDS.BODY`. */
export function signatureOf(secret: string, id: string, seconds: number, body: string): string {
  const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
  return `v1,${createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')}`;
}

export const webhook = (posting: Posting): Channel => ({
  bundles: false,
  to: 'room',
  send({ id, at, lines: [line] }, { address, secret }) {
    const { says, adds, kind, handoff, link } = line;
    const data = { kind, says, ...(adds && { adds }), handoff, record: link?.to ?? null };
    const body = JSON.stringify({ type: `notice.${kind}`, timestamp: new Date(line.at).toISOString(), data });
    const seconds = Math.floor(at / 1000);
    const headers = { 'Webhook-Id': id, 'Webhook-Timestamp': String(seconds), 'Webhook-Signature': signatureOf(secret, id, seconds, body) };
    return post(address, body, headers, posting);
  },
});
