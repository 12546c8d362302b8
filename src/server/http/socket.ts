/** What is refused before it is a request: headers that dribble in, a body that never ends, bytes that are no HTTP, connections without end. */
import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { PROBLEM_TYPE } from '../../protocol/http/answers.ts';
import { PROBLEMS, type ProblemName, problemType } from '../../protocol/problem.ts';
import type { Services } from '../services.ts';

/** Milliseconds in which the headers, and the whole request, have to be there. */
const HEADERS_MS = 10_000;
const REQUEST_MS = 30_000;
/** Connections that say nothing are looked for this often. */
const CHECK_MS = 5_000;

/** To be given to `createServer`. */
export const SOCKET_LIMITS = { headersTimeout: HEADERS_MS, requestTimeout: REQUEST_MS, connectionsCheckingInterval: CHECK_MS };

const NAMES: Record<string, [name: ProblemName, detail: string]> = {
  ERR_HTTP_REQUEST_TIMEOUT: ['too-slow', 'Send the whole request within half a minute.'],
  HPE_HEADER_OVERFLOW: ['too-large', 'Send shorter headers.'],
  HPE_CHUNK_EXTENSIONS_OVERFLOW: ['too-large', 'Send shorter chunks.'],
};

/** Whoever reads nothing holds the answer in memory: Node looks whether the system could send on any of it, and ends the connection where not. */
export function boundSockets(server: Server, { limits, metrics }: Pick<Services, 'limits' | 'metrics'>): void {
  server.timeout = limits.stallMs;
  server.maxConnections = limits.connections;
  server.on('drop', () => metrics.heldBack.inc({ by: 'connections' }));
}

export function refuseBadSockets(server: Server): void {
  server.on('clientError', (error: Error & { code?: string }, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) return socket.destroy();
    const [name, detail] = NAMES[error.code ?? ''] ?? ['bad-input', 'Send HTTP that can be read.'];
    const { status, title } = PROBLEMS[name];
    const body = JSON.stringify({ type: problemType(name), title, status, detail });
    const head = `HTTP/1.1 ${status} ${title}\r\nConnection: close\r\nContent-Type: ${PROBLEM_TYPE}\r\nContent-Length: ${Buffer.byteLength(body)}`;
    socket.end(`${head}\r\n\r\n${body}`);
  });
}
