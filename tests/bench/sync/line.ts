/** One kept HTTP connection, with as little work of its own as there can be: it shares the machine with the server it measures. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

interface Waiting {
  answered: (text: string) => void;
  failed: (error: Error) => void;
}

export class Line {
  readonly #socket: Socket;
  #read = '';
  #waiting: Waiting | null = null;
  #isOpen = true;
  #usedAt = performance.now();

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.setEncoding('latin1');
    socket.setNoDelay(true);
    socket.on('data', (text: string) => this.#take(text));
    socket.on('error', (error) => this.#waiting?.failed(error));
    socket.on('close', () => {
      this.#isOpen = false;
      this.#waiting?.failed(new Error('the server hung up'));
    });
  }

  static async open(host: string, port: number): Promise<Line> {
    const socket = connect(port, host);
    await once(socket, 'connect');
    return new Line(socket);
  }

  /** Resolves with the body of a 200; rejects with anything else. */
  ask(path: string, headers: Record<string, string>, body: string): Promise<string> {
    const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
    const head = `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-length: ${Buffer.byteLength(body)}\r\n${lines.join('')}\r\n`;
    return new Promise((answered, failed) => {
      this.#waiting = { answered, failed };
      this.#socket.write(head + body);
    });
  }

  /** False once the server may hang up, which it does where nothing was asked for five seconds: the next question could cross with it. */
  get isOpen(): boolean {
    return this.#isOpen && performance.now() - this.#usedAt < 2_000;
  }

  close(): void {
    this.#waiting = null;
    this.#socket.destroy();
  }

  #take(text: string): void {
    this.#read += text;
    const end = this.#read.indexOf('\r\n\r\n');
    if (end < 0) return;
    const head = this.#read.slice(0, end);
    const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
    const chunked = length === undefined && this.#read.endsWith('0\r\n\r\n');
    if (length !== undefined ? this.#read.length < end + 4 + Number(length) : !chunked) return;
    const answer = this.#read.slice(end + 4);
    this.#read = '';
    this.#usedAt = performance.now();
    const waiting = this.#waiting;
    this.#waiting = null;
    if (head.startsWith('HTTP/1.1 200')) waiting?.answered(answer);
    else waiting?.failed(new Error(`${head.slice(0, 40)} ${answer.slice(0, 200)}`));
  }
}
