/** The way of all clients of a load to the server: counts what goes out, and stands still while it is judged what a fault has left. */
import { setTimeout as pass } from 'node:timers/promises';

export interface Asked {
  path: string;
  token?: string;
  /** Idempotency key. */
  key?: string;
  body?: unknown;
}

export interface Answered {
  status: number;
  body: unknown;
  /** It took more than one try. */
  again: boolean;
}

/** No answer of a server that lives takes so long. */
const LOST_MS = 40_000;
/** Between two tries at a server that is starting, or says that it cannot now. */
const AGAIN_MS = 20;

export class Front {
  /** Requests sent. */
  sent = 0;
  /** Requests of which no answer came, or that the server could not do it now. */
  cut = 0;
  ended = false;
  readonly #url: () => string;
  #flying = 0;
  #open: Promise<void> = Promise.resolve();
  #opens = (): void => undefined;
  #waiting: { at: number; go: () => void }[] = [];

  constructor(url: () => string) {
    this.#url = url;
  }

  /** From now on nothing is sent by `insist`. */
  close(): void {
    this.#open = new Promise((resolve) => {
      this.#opens = resolve;
    });
  }

  open(): void {
    this.#opens();
  }

  /** Resolves once so many more requests have been sent. */
  later(requests: number): Promise<void> {
    return new Promise((go) => {
      this.#waiting.push({ at: this.sent + requests, go });
    });
  }

  /** Resolves once every request that was sent is answered or lost. */
  async quiet(): Promise<void> {
    while (this.#flying > 0) await pass(AGAIN_MS);
  }

  /** Null where no answer came. */
  async send({ path, token, key, body }: Asked): Promise<Omit<Answered, 'again'> | null> {
    this.sent += 1;
    this.#flying += 1;
    for (const one of this.#waiting.filter(({ at }) => at <= this.sent)) one.go();
    this.#waiting = this.#waiting.filter(({ at }) => at > this.sent);
    try {
      const response = await fetch(`${this.#url()}${path}`, {
        method: key === undefined ? 'GET' : 'POST',
        headers: {
          ...(token !== undefined && { Authorization: `Bearer ${token}` }),
          ...(key !== undefined && { 'Idempotency-Key': key }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
        },
        ...(body !== undefined && { body: JSON.stringify(body) }),
        signal: AbortSignal.timeout(LOST_MS),
      });
      const text = await response.text();
      return { status: response.status, body: text === '' ? null : JSON.parse(text) };
    } catch (error) {
      if (error instanceof SyntaxError) throw new Error('the server answered with something else than JSON');
      return null;
    } finally {
      this.#flying -= 1;
    }
  }

  /** Sends it until there is an answer. `next` makes the next try of the last. */
  async insist(asked: Asked, next: (asked: Asked) => Asked = (same) => same): Promise<Answered> {
    return this.#until(asked, next, () => this.#open);
  }

  /** The same, also while nobody else may. */
  async judge(asked: Asked): Promise<Answered> {
    return this.#until(
      asked,
      (same) => same,
      () => Promise.resolve(),
    );
  }

  async #until(first: Asked, next: (asked: Asked) => Asked, free: () => Promise<void>): Promise<Answered> {
    let asked = first;
    for (let again = false; ; again = true) {
      await free();
      const answer = await this.send(asked);
      if (answer && answer.status !== 503) return { ...answer, again };
      this.cut += 1;
      await pass(AGAIN_MS);
      asked = next(asked);
    }
  }
}
