/** What the CRMs of the tests stand on: HTTP on this machine only, everything that was asked, answers in the place of others, and a hand that asks with somebody's session. */
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Ask } from '../../../src/crm/contract.ts';

export interface Question {
  method: string;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  text: string;
  /** Login of whoever asks, by session or by key; null where nobody is signed in. */
  user: string | null;
}

export interface Reply {
  /** 0 where the connection ends without a word. */
  status: number;
  /** What was asked is done all the same, in the place of another answer. */
  isDone?: true;
  type?: string;
  headers?: Record<string, string>;
  body: string;
}

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}): Reply => ({
  status,
  type: 'application/json',
  headers,
  body: JSON.stringify(body),
});

export interface CrmServer {
  url: string;
  /** `POST /path` of everything that was asked of the API, in order. */
  asked: string[];
  /** The same, whole. */
  questions: Question[];
  /** Answers the next of these questions, of which `METHOD /path` begins so or the test says so, with these, one after the other. */
  instead(which: string | ((question: Question) => boolean), ...replies: Reply[]): void;
  /** Signs a login out, also where its cookie is still there. */
  expire(user: string): void;
  signIn(user: string): void;
  close(): Promise<void>;
}

/** A session of `sam` has the cookie `login=sam`; his key is `key-of-sam`. */
function userOf({ cookie = '', authorization = '', 'x-api-key': key = '' }: IncomingMessage['headers']): string | null {
  const [, byKey] = /^key-of-([\w.]+)$/.exec(authorization.replace(/^bearer /i, '') || String(key)) ?? [];
  return byKey ?? /(?:^|;\s*)login=([\w.]+)/.exec(cookie)?.[1] ?? null;
}

const NOTHING: Reply = { status: 500, body: '' };

interface Serving {
  answer: (question: Question) => Reply | Promise<Reply>;
  isApi: (path: string) => boolean;
  host?: string | undefined;
}

export async function serve({ answer, isApi, host = '127.0.0.1' }: Serving): Promise<CrmServer> {
  const asked: string[] = [];
  const questions: Question[] = [];
  const kept: { which: Parameters<CrmServer['instead']>[0]; reply: Reply }[] = [];
  const expired = new Set<string>();
  const server = createServer((request, response) => {
    void (async () => {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const url = new URL(request.url ?? '/', 'http://crm.example');
      const [method, user] = [request.method ?? 'GET', userOf(request.headers)];
      const question: Question = {
        method,
        path: url.pathname,
        query: url.searchParams,
        headers: request.headers,
        text: Buffer.concat(chunks).toString(),
        user: user !== null && expired.has(user) ? null : user,
      };
      const line = `${method} ${url.pathname}`;
      if (isApi(url.pathname)) {
        asked.push(line);
        questions.push(question);
      }
      const next = kept.find(({ which }) => (typeof which === 'string' ? line.startsWith(which) : which(question)));
      if (next) kept.splice(kept.indexOf(next), 1);
      const own = next && !next.reply.isDone ? null : await answer(question);
      const { status, type, headers, body } = next?.reply ?? own ?? NOTHING;
      if (status === 0) return void request.socket.destroy();
      response.writeHead(status, { 'content-type': type ?? 'text/html; charset=utf-8', ...headers }).end(body);
    })();
  }).listen(0, host);
  await once(server, 'listening');
  return {
    url: `http://${host}:${(server.address() as AddressInfo).port}`,
    asked,
    questions,
    instead: (which, ...replies) => void kept.push(...replies.map((reply) => ({ which, reply }))),
    expire: (user) => void expired.add(user),
    signIn: (user) => void expired.delete(user),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** As the content script asks, with this login's cookie. */
export function askAs(url: string, user: string | null): Ask {
  return async (path, { method, headers = {}, body }) => {
    const answer = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...(user !== null && { Cookie: `login=${user}` }),
        ...headers,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    try {
      return { status: answer.status, body: JSON.parse(text) };
    } catch {
      return { status: answer.status, body: undefined };
    }
  };
}
