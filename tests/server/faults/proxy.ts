/** A proxy between devices and the server, over real connections, to which a mishap happens whenever it is told so. */
import { once } from 'node:events';
import { request as ask, createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setImmediate as turn } from 'node:timers/promises';
import type { Random } from '../../../src/training/random.ts';
import type { Wire } from '../../sync/interleaved/wire.ts';
import { type Mishap, mishap } from './mishaps.ts';

export interface BadProxy {
  url: string;
  /** Mishaps by kind, so far. */
  met: Map<string, number>;
  /** What happens from now on is drawn anew. */
  wire(random: Random): Wire;
  close(): Promise<void>;
}

interface Passed {
  method: string;
  path: string;
  headers: Record<string, string>;
  body: Buffer;
}

interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export async function openProxy(target: () => string): Promise<BadProxy> {
  const met = new Map<string, number>();
  const late: Passed[] = [];
  const answers = new Map<string, Answer>();
  let next: () => Mishap | null = () => null;

  const forward = async (passed: Passed): Promise<Answer> => {
    const answer = await answerOf(target(), passed);
    const kept = answers.get(cacheKey(passed));
    // The first of its kind stays, so that it gets old.
    if (!kept && answer.status === 200) answers.set(cacheKey(passed), answer);
    return answer;
  };

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const one = next();
    if (one) met.set(one.kind, (met.get(one.kind) ?? 0) + 1);
    if (one?.kind === 'refused') return void request.socket.destroy();
    const passed = await read(request);
    switch (one?.kind) {
      case undefined:
        return give(response, await forward(passed));
      case 'request-half-arrives':
        await halfOf(target(), passed);
        return void response.destroy();
      case 'request-half':
        return void response.destroy();
      case 'late':
        late.push(passed);
        return void response.destroy();
      case 'answer-lost':
        await forward(passed);
        return void response.destroy();
      case 'answer-half': {
        const { status, headers, body } = await forward(passed);
        response.writeHead(status, { ...headers, 'content-length': body.length });
        response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
        return;
      }
      case 'truncated': {
        const answer = await forward(passed);
        return give(response, { ...answer, body: answer.body.subarray(0, Math.floor(answer.body.length / 2)) });
      }
      case 'dribbled':
        return dribble(response, await forward(passed));
      case 'twice':
        await forward(passed);
        return give(response, await forward(passed));
      case 'twice-at-once': {
        const [first] = await Promise.all([forward(passed), forward(passed)]);
        return give(response, first);
      }
      case 'stale':
        return give(response, answers.get(cacheKey(passed)) ?? (await forward(passed)));
      case 'forged':
        if (one?.kind !== 'forged') return;
        if (one.arrives) await forward(passed);
        return give(response, { ...one.forged, body: Buffer.from(one.forged.body) });
    }
  }

  const server = createServer((request, response) => void handle(request, response).catch(() => response.destroy()));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const deliver = async (passed: Passed | undefined): Promise<void> => void (passed && (await forward(passed)));

  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    met,
    wire(random) {
      late.length = 0;
      answers.clear();
      return {
        // Which fault it would be elsewhere is left aside: here there are more.
        next(fault, at) {
          let requests = 0;
          next = () => {
            requests += 1;
            // A round has few requests: a push, and a pull or two.
            return fault !== 'none' && requests > at % 2 ? mishap(random) : null;
          };
        },
        deliverLate: (pick) => deliver(late.splice(pick % Math.max(1, late.length), 1)[0]),
        async deliverAllLate() {
          while (late.length > 0) await deliver(late.pop());
        },
        close() {
          next = () => null;
        },
      };
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const cacheKey = ({ method, path, headers }: Passed): string => `${method} ${path.split('?')[0]} ${headers['authorization']}`;

async function read(request: IncomingMessage): Promise<Passed> {
  const { method = 'GET', url: path = '/' } = request;
  const body = Buffer.concat(await request.toArray());
  const { host: _, connection: __, 'content-length': ___, 'transfer-encoding': ____, ...rest } = request.headers;
  return { method, path, headers: Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, String(value)])), body };
}

function answerOf(server: string, { method, path, headers, body }: Passed): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = ask(`${server}${path}`, { method, headers: { ...headers, 'content-length': body.length }, agent: false });
    asked.on('error', reject);
    asked.on('response', (response) => {
      response.toArray().then((parts) => {
        const kept = ['content-type', 'retry-after', 'date'].flatMap((name) => {
          const value = response.headers[name];
          return value === undefined ? [] : [[name, String(value)] as const];
        });
        resolve({ status: response.statusCode ?? 0, headers: Object.fromEntries(kept), body: Buffer.concat(parts) });
      }, reject);
    });
    asked.end(body);
  });
}

/** The server sees the beginning of a request whose end never comes. */
function halfOf(server: string, { method, path, headers, body }: Passed): Promise<void> {
  return new Promise((resolve) => {
    const asked = ask(`${server}${path}`, { method, headers: { ...headers, 'content-length': body.length + 1 }, agent: false });
    asked.on('error', () => undefined);
    asked.on('close', resolve);
    asked.write(body.length > 0 ? body.subarray(0, Math.ceil(body.length / 2)) : ' ', () => asked.destroy());
  });
}

/** One request a connection: none is lost because an idle one was just ended. */
function give(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': body.length, connection: 'close' }).end(body);
}

async function dribble(response: ServerResponse, { status, headers, body }: Answer): Promise<void> {
  response.writeHead(status, { ...headers, 'content-length': body.length, connection: 'close' });
  const size = Math.max(1, Math.ceil(body.length / 50));
  for (let from = 0; from < body.length; from += size) {
    response.write(body.subarray(from, from + size));
    await turn();
  }
  response.end();
}
