/** Bytes to the server and back, whether they are HTTP or not. */
import { connect, type Socket } from 'node:net';

export interface Answer {
  status: number;
  /** Names in lower case. */
  headers: Map<string, string>;
  body: Buffer;
}

interface Sent {
  bytes: Buffer;
  /** Nothing stands behind the head then. */
  isHead: boolean;
  /** False where it may not be a request: nothing more is sent, and no answer is one. */
  isWhole: boolean;
}

/** After this long without an answer there is none. */
const PATIENCE_MS = 30_000;

/** One request at a time, on one connection for as long as the server leaves it open. */
export function wire(url: string) {
  const { hostname, port } = new URL(url);
  let open: Socket | undefined;

  function socket(): Socket {
    if (open && !open.destroyed && open.writable) return open;
    open = connect(Number(port), hostname);
    open.on('error', () => {});
    return open;
  }

  /** Null where the connection ended without an answer, which is right for what is not whole only. */
  async function send({ bytes, isHead, isWhole }: Sent): Promise<Answer | null> {
    const isUsed = open !== undefined;
    let got = await asked(socket(), { bytes, isHead, isWhole });
    // The server may hang up on a connection at the moment it is used again.
    if (!got && isWhole && isUsed) {
      close();
      got = await asked(socket(), { bytes, isHead, isWhole });
    }
    const goesOn = isWhole && got?.headers.get('connection') !== 'close' && got?.headers.get('content-type') !== 'text/event-stream';
    if (!goesOn) close();
    return got;
  }

  function asked(line: Socket, sent: Sent): Promise<Answer | null> {
    const answer = reading(line, sent.isHead);
    line.write(sent.bytes);
    if (!sent.isWhole) line.end();
    return answer;
  }

  function close(): void {
    open?.destroy();
    open = undefined;
  }

  return { send, close };
}

function reading(line: Socket, isHead: boolean): Promise<Answer | null> {
  return new Promise((resolve, reject) => {
    let got = Buffer.alloc(0);
    const late = setTimeout(() => done(() => reject(new Error('no answer'))), PATIENCE_MS);
    const onData = (chunk: Buffer): void => {
      got = Buffer.concat([got, chunk]);
      const answer = answerIn(got, isHead, false);
      if (answer) done(() => resolve(answer));
    };
    const onClose = (): void => done(() => resolve(answerIn(got, isHead, true)));
    function done(then: () => void): void {
      clearTimeout(late);
      line.off('data', onData);
      line.off('close', onClose);
      then();
    }
    line.on('data', onData);
    line.on('close', onClose);
  });
}

/** Null where it is not all there yet; at the end of the connection what there is counts. */
function answerIn(got: Buffer, isHead: boolean, isEnd: boolean): Answer | null {
  const end = got.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const [first = '', ...lines] = got.subarray(0, end).toString('latin1').split('\r\n');
  const status = Number(first.split(' ')[1]);
  const rest = got.subarray(end + 4);
  if (status >= 100 && status < 200) return answerIn(rest, isHead, isEnd);
  const headers = new Map(lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]));
  const body = bodyIn(rest, headers, isEnd || isHead || status === 204 || status === 304);
  return body && { status, headers, body };
}

function bodyIn(rest: Buffer, headers: Map<string, string>, isAll: boolean): Buffer | null {
  // A stream goes on: what it begins with is enough.
  if (headers.get('content-type') === 'text/event-stream') return isAll || rest.includes('\n\n') ? rest : null;
  if (headers.get('transfer-encoding') === 'chunked') return unchunked(rest) ?? (isAll ? rest : null);
  const length = headers.get('content-length');
  // Behind it may stand the answer to what the server took for another request.
  if (length !== undefined && rest.length >= Number(length)) return rest.subarray(0, Number(length));
  return isAll ? rest : null;
}

/** Null where the last chunk is not there yet. */
function unchunked(rest: Buffer): Buffer | null {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const end = rest.indexOf('\r\n', at);
    if (end < 0) return null;
    const size = Number.parseInt(rest.subarray(at, end).toString('latin1'), 16);
    if (size === 0) return Buffer.concat(parts);
    parts.push(rest.subarray(end + 2, end + 2 + size));
    at = end + 2 + size + 2;
  }
}
