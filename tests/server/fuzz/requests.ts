/** Requests as somebody sends them who wants to see what happens: the same for the same numbers. */
import { METHODS as KNOWN_METHODS } from 'node:http';
import type { Random } from '../../../src/training/random.ts';
import { bodies } from './bodies.ts';
import { handoffsOf, type Person, type Target } from './company.ts';
import { below, brokenText, pick, STRINGS } from './strange.ts';

export interface Attempt {
  bytes: Buffer;
  isHead: boolean;
  isWhole: boolean;
  /** What the answer may hold of what is kept from others. */
  knows: string[];
}

interface Parts {
  method: string;
  path: string;
  headers: [name: string, value: string][];
  body: Buffer | null;
  knows: string[];
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS', 'TRACE', 'PROPFIND', 'get', 'QUERY', 'SEARCH', 'PURGE'];
const KNOWN = new Set(KNOWN_METHODS);
const PATHS = [
  '/',
  '/healthz',
  '/readyz',
  '/metrics',
  '/practice',
  '/practice/',
  '/practice/deals/1',
  '/practice/index.html',
  '/v1/openapi.json',
];
const SIGNED_IN = ['/v1/me', '/v1/sync/pull', '/v1/sync/stream', '/v1/everything', '/v1/', '/v1'];

const uuid = (random: Random): string => 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replace(/x/g, () => below(random, 16).toString(16));

export function attempt(random: Random, target: Target): Attempt {
  const kind = random();
  if (kind < 0.03) return { ...garbage(random), isHead: false, isWhole: false, knows: [] };
  const parts =
    kind < 0.45
      ? pushing(random, target)
      : kind < 0.62
        ? pulling(random, target)
        : kind < 0.72
          ? account(random, target)
          : looking(random, target);
  if (random() < 0.25) bent(random, parts);
  return framed(random, parts);
}

const bearer = ({ token }: Person): [string, string] => ['Authorization', `Bearer ${token}`];

function someone(random: Random, { houses }: Target): Person {
  return pick(random, pick(random, houses).people);
}

function pushing(random: Random, target: Target): Parts {
  const person = someone(random, target);
  const text = bodies(random, target, () => uuid(random));
  return {
    method: 'POST',
    path: '/v1/sync/push',
    headers: [
      bearer(person),
      ['Content-Type', 'application/json'],
      ['Idempotency-Key', random() < 0.9 ? uuid(random) : pick(random, KEYS)],
    ],
    body: random() < 0.15 ? brokenText(random, text) : Buffer.from(text),
    knows: person.knows,
  };
}

/** Some come again, for another request. */
const KEYS = ['00000000-0000-4000-8000-000000000001', '00000000-0000-4000-8000-000000000002', 'no uuid', ''];

function pulling(random: Random, target: Target): Parts {
  const person = someone(random, target);
  const cursor =
    random() < 0.4
      ? String(below(random, 300))
      : pick(random, [...STRINGS, ...handoffsOf(target), 'again:5', 'again:', '5~9', '5@', '9'.repeat(15)]);
  const query = random() < 0.2 ? '' : `?cursor=${random() < 0.9 ? encoded(cursor) : plain(cursor)}`;
  return {
    method: 'GET',
    path: `/v1/sync/pull${query}${random() < 0.1 ? `&cursor=${encoded(pick(random, STRINGS))}&__proto__=1` : ''}`,
    headers: [bearer(person), ...(random() < 0.5 ? [['Accept', 'application/x-ndjson'] as [string, string]] : [])],
    body: null,
    knows: person.knows,
  };
}

/** As a lone surrogate cannot stand in an address, its bytes do. */
const encoded = (text: string): string => encodeURIComponent(text.toWellFormed()).slice(0, 3_000);
/** What can stand in the first line at all. */
const plain = (text: string): string => text.replace(/[^\u0021-\u007e]/g, '_').slice(0, 3_000);

function account(random: Random, target: Target): Parts {
  const house = pick(random, target.houses);
  const key: [string, string] = ['Idempotency-Key', random() < 0.8 ? uuid(random) : pick(random, KEYS)];
  if (random() < 0.3) {
    const person = pick(random, house.spare);
    return { method: 'POST', path: '/v1/sign-out', headers: [bearer(person), key], body: null, knows: person.knows };
  }
  const known = random() < 0.1 ? pick(random, house.codes) : { code: pick(random, [...STRINGS, 'AAAA-BBBB-CCCC']), knows: [] };
  const text = JSON.stringify({ code: known.code, device: random() < 0.7 ? 'a laptop' : pick(random, STRINGS) });
  return {
    method: 'POST',
    path: '/v1/sign-in',
    headers: [['Content-Type', 'application/json'], key],
    body: random() < 0.3 ? brokenText(random, text) : Buffer.from(text),
    knows: known.knows,
  };
}

function looking(random: Random, target: Target): Parts {
  const method = random() < 0.8 ? 'GET' : 'HEAD';
  if (random() < 0.5) return { method, path: pick(random, PATHS), headers: [], body: null, knows: [] };
  const person = someone(random, target);
  return { method, path: pick(random, SIGNED_IN), headers: [bearer(person)], body: null, knows: person.knows };
}

const LEAVES = [
  '%2e%2e/',
  '%00',
  '%ff',
  '//',
  ';x=1',
  '%2f',
  '/..%2f..%2fsecret.txt',
  '?%ff=%',
  '/.',
  '%',
  '?a[]=1',
  '\\..\\',
  'x'.repeat(9_000),
];
const HEADERS: [string, string][] = [
  ['Authorization', 'Bearer '],
  ['Authorization', `Bearer ${'A'.repeat(43)}`],
  ['Authorization', `Bearer ${"'".repeat(43)}`],
  ['Authorization', 'Basic OjpTOg=='],
  ['Content-Type', 'text/plain'],
  ['Content-Type', 'application/json; charset=utf-16'],
  ['Content-Type', 'multipart/form-data'],
  ['Content-Type', 'application/problem+json'],
  ['Content-Type', ''],
  ['Content-Encoding', 'gzip'],
  ['Idempotency-Key', '__proto__'],
  ['Idempotency-Key', '\u00ff\u0080'],
  ['Accept', '*/*;q=a'],
  ['Accept-Encoding', 'br'],
  ['Range', 'bytes=0-1,5-99999999999'],
  ['If-Modified-Since', 'yesterday'],
  ['X-Forwarded-For', "'; drop table device; --"],
  ['X-Forwarded-Host', 'evil.example'],
  ['X-HTTP-Method-Override', 'DELETE'],
  ['Origin', 'null'],
  ['Origin', 'https://evil.example'],
  ['Access-Control-Request-Method', 'DELETE'],
  ['Cookie', `a=${'b'.repeat(4_000)}`],
  ['Host', 'evil.example'],
  ['Host', '['],
  ['Host', 'a b'],
  ['Host', ''],
  ['Upgrade', 'websocket'],
  ['Expect', '100-continue'],
  ['Expect', 'miracles'],
  ['Connection', 'upgrade'],
  ['Connection', 'close'],
  ['__proto__', '1'],
  ['X', 'y'.repeat(15_000)],
  ['X', 'y'.repeat(70_000)],
];

/** In one way or some: not what it was. A token may end only where it is said so. */
function bent(random: Random, parts: Parts): void {
  for (let times = 1 + below(random, 2); times > 0; times -= 1) {
    const way = random();
    if (way < 0.25 && !parts.path.includes('sign-out')) parts.method = pick(random, METHODS);
    else if (way < 0.5) {
      const at = below(random, parts.path.length) + 1;
      parts.path = `${parts.path.slice(0, at)}${pick(random, LEAVES)}${parts.path.slice(at)}`;
    } else if (way < 0.55)
      parts.path = pick(random, ['*', `http://evil.example${parts.path}`, parts.path.toUpperCase(), `${parts.path}/`, parts.path.slice(1)]);
    else {
      const [name, value] = pick(random, HEADERS);
      // Whoever says who they are twice is nobody the test knows.
      parts.headers = [...parts.headers.filter(([other]) => other !== name || random() < 0.3), [name, value]];
    }
  }
}

function framed(random: Random, { method, path, headers, body, knows }: Parts): Attempt {
  const sent = body ?? (random() < 0.03 ? Buffer.from(pick(random, STRINGS)) : null);
  // What is no method of HTTP is cut off, with an answer where that gets through.
  let isWhole = KNOWN.has(method);
  const lines = [`${method} ${path} HTTP/1.1`];
  if (!headers.some(([name]) => name === 'Host') && random() < 0.99) lines.push('Host: baton.example');
  for (const [name, value] of headers) lines.push(`${name}: ${value}`);
  let tail = sent ?? Buffer.alloc(0);
  if (sent && random() < 0.1) {
    lines.push('Transfer-Encoding: chunked');
    tail = Buffer.concat([Buffer.from(`${sent.length.toString(16)}\r\n`), sent, Buffer.from(`${sent.length > 0 ? '\r\n0\r\n' : ''}\r\n`)]);
    if (random() < 0.2) {
      lines.push(pick(random, ['Content-Length: 5', 'Transfer-Encoding: gzip', 'Trailer: X']));
      isWhole = false;
    }
  } else if (sent) {
    const isFalse = random() < 0.03;
    lines.push(`Content-Length: ${isFalse ? pick(random, ['5000', '-1', 'abc', '1e3', '99999999999999999999', '1']) : sent.length}`);
    if (isFalse) isWhole = false;
  }
  return {
    bytes: Buffer.concat([Buffer.from(`${lines.join('\r\n')}\r\n\r\n`, 'latin1'), tail]),
    isHead: method === 'HEAD',
    isWhole,
    knows,
  };
}

/** What is no request, or one that is cut off. */
function garbage(random: Random): { bytes: Buffer } {
  const pieces = [
    'GET',
    ' ',
    '/',
    'HTTP/1.1',
    '\r\n',
    '\n',
    ':',
    'Host: a',
    '\u0000',
    'CONNECT a:1 HTTP/1.1\r\n\r\n',
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    'HTTP/9.9',
  ];
  const text = Array.from({ length: 1 + below(random, 12) }, () => pick(random, pieces)).join('');
  return { bytes: Buffer.from(random() < 0.5 ? text : `POST /v1/sign-in HTTP/1.1\r\nHost: a\r\n${text}`) };
}
