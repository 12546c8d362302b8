/** Real receivers on this machine: a mail server, and a program that takes webhooks. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { onTestFinished } from 'vitest';

export interface Mail {
  to: string[];
  /** Headers as they stand, in small letters; folded ones in one line. */
  headers: Record<string, string>;
  text: string;
}

/** What the mail server says to a recipient or a mail: an SMTP code, or nothing for yes. */
type Reply = (address: string) => number | undefined;

export async function mailServer({ rcpt = () => undefined, data = () => undefined }: { rcpt?: Reply; data?: Reply } = {}) {
  const mails: Mail[] = [];
  const says = { rcpt, data };
  const server = new SMTPServer({
    authOptional: true,
    hideSTARTTLS: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo({ address }, _, done) {
      done(refusal(says.rcpt(address)));
    },
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        const to = envelope.rcptTo.map(({ address }) => address);
        const code = says.data(to[0] ?? '');
        if (code === undefined) mails.push({ to, ...read(Buffer.concat(parts).toString()) });
        done(refusal(code));
      });
    },
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const { port } = server.server.address() as AddressInfo;
  return { mails, says, options: { url: `smtp://127.0.0.1:${port}`, from: 'Baton <baton@company.example>' } };
}

const refusal = (code: number | undefined): Error | null =>
  code === undefined ? null : Object.assign(new Error('no'), { responseCode: code });

function read(raw: string): Pick<Mail, 'headers' | 'text'> {
  const [head = '', ...rest] = raw.split('\r\n\r\n');
  const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
  const body = rest.join('\r\n\r\n');
  const isQuoted = headers['content-transfer-encoding'] === 'quoted-printable';
  return { headers, text: (isQuoted ? unquoted(body) : body).replaceAll('\r\n', '\n') };
}

const unquoted = (body: string): string =>
  Buffer.from(
    body.replaceAll('=\r\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8');

export interface Posted {
  path: string;
  headers: Record<string, string>;
  body: string;
}

/** `says` answers with a status; `hang` never answers. */
export async function hookServer() {
  const posted: Posted[] = [];
  const says: { status: (path: string) => number | 'hang' } = { status: () => 204 };
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      posted.push({ path: request.url ?? '', headers: request.headers as Record<string, string>, body: Buffer.concat(parts).toString() });
      const status = says.status(request.url ?? '');
      if (status !== 'hang') response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const place = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { posted, says, place, url: `http://${place}` };
}
