/** A person's mailbox. */
import { createTransport, type SendMailOptions } from 'nodemailer';
import type { MailOptions } from '../settings.ts';
import { type Channel, type Line, type Message, SEND_MS, type Sent } from './channel.ts';

const FOOT = 'You choose what reaches you, and when, in Baton’s settings under “Notices”.';

const paragraph = ({ says, adds, link }: Line): string =>
  [says, ...(adds ? [`“${adds}”`] : []), ...(link ? [`${link.label}: ${link.to}`] : [])].join('\n');

const subjectOf = ({ lines }: Message): string => (lines.length === 1 ? lines[0].says : `${lines.length} things from your handoffs`);

/** The same with each try. */
const messageId = (id: string, from: string): string =>
  `<${id}@${
    from
      .split('@')
      .at(-1)
      ?.replace(/[>\s].*$/, '') || 'baton.invalid'
  }>`;

/** A mail to people outside the workspace, with one of its own in copy, who gets the answers. */
export interface Letter {
  /** The same with each try. */
  id: string;
  /** Addresses. */
  to: readonly string[];
  with: { name: string; address: string };
  subject: string;
  text: string;
}

export interface Letters {
  /** Never rejects. Ends within `SEND_MS`. */
  post(letter: Letter): Promise<Sent>;
}

export function mail({ url, from }: MailOptions): Channel & Letters & { close(): void } {
  const { protocol, hostname, port, username, password } = new URL(url);
  const isSecure = protocol === 'smtps:';
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: Number(port) || (isSecure ? 465 : 587),
    secure: isSecure,
    // Neither a password nor a mail goes in clear over a network.
    requireTLS: !isSecure && !isLoopback(hostname),
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    pool: true,
    maxConnections: 2,
    connectionTimeout: SEND_MS / 2,
    greetingTimeout: SEND_MS / 2,
    socketTimeout: SEND_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  async function sent(
    id: string,
    isTaken: (by: readonly string[]) => boolean,
    what: Pick<SendMailOptions, 'to' | 'cc' | 'replyTo' | 'subject' | 'text'>,
  ): Promise<Sent> {
    try {
      const headers = { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' };
      const { accepted } = await transport.sendMail({ from, ...what, messageId: messageId(id, from), headers });
      // Where the copy alone was taken, whom it is for has nothing.
      return isTaken(accepted.map(String)) ? { ok: true } : { ok: false, isOver: true, why: 'address-refused' };
    } catch (error) {
      return judged(error);
    }
  }
  return {
    bundles: true,
    to: 'person',
    send: (message, { address, name }) =>
      sent(message.id, () => true, {
        to: { name, address },
        subject: subjectOf(message),
        text: [...message.lines.map(paragraph), FOOT].join('\n\n'),
      }),
    post: ({ id, to, with: one, subject, text }) =>
      sent(id, (by) => to.some((address) => by.includes(address)), {
        to: to.map((address) => ({ name: '', address })),
        cc: one,
        replyTo: one,
        subject,
        text,
      }),
    close: () => transport.close(),
  };
}

const isLoopback = (host: string): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(host);

/** What the transport rejects with. */
type MailError = Error & { code?: string; responseCode?: number };
const isMailError = (error: unknown): error is MailError => error instanceof Error && 'code' in error;

/** By the codes of the protocol, never by words. */
function judged(error: unknown): Sent {
  const { code = '', responseCode = 0 } = isMailError(error) ? error : {};
  // A wrong password is mended at this server: what waits goes out then.
  if (code === 'EAUTH' || responseCode === 530 || responseCode === 535) return { ok: false, isOver: false, why: 'sign-in-refused' };
  if (responseCode >= 500) return { ok: false, isOver: true, why: code === 'EENVELOPE' ? 'address-refused' : 'mail-refused' };
  if (code === 'EENVELOPE' && responseCode === 0) return { ok: false, isOver: true, why: 'address-refused' };
  if (responseCode >= 400) return { ok: false, isOver: false, why: 'troubled' };
  if (code === 'ETIMEDOUT') return { ok: false, isOver: false, why: 'timed-out' };
  if (code === 'EDNS') return { ok: false, isOver: false, why: 'no-such-host' };
  return { ok: false, isOver: false, why: code === 'ETLS' ? 'insecure' : 'no-answer' };
}
