/** Pushes to a server: as fast as it answers, or at a constant pace whatever it does. */
import { Line } from './line.ts';

/** A draft that is edited again and again, and who does it. */
export interface Target {
  who: Record<string, string>;
  handoff: string;
  /** Of its register `pain`. */
  revision: number;
}

export interface Load {
  /** Pushes with each connection one after the other, for so many milliseconds. Resolves with the pushes a second. */
  most(connections: number, ms: number): Promise<number>;
  /** Sends so many a second. Resolves with the milliseconds from when each was due to its answer. */
  paced(perSecond: number, ms: number): Promise<number[]>;
  close(): void;
}

/** Connections of an open loop; more than are accepted at once would wait for a second or three before they try again. */
const MOST_OPEN = 256;

const TEXT = '“We invoice three weeks late every month.” 1,200 invoices a month are re-keyed by hand, which costs them €240k a year; edit ';

export function openLoad(url: string, targets: Target[]): Load {
  const idle: Line[] = [];
  const { hostname, port } = new URL(url);
  const free = [...targets];
  let sent = 0;
  const waiting: (() => void)[] = [];
  let running = 0;

  /** Whoever cannot be sent yet waits, and its time counts from when it was due. */
  async function turn(): Promise<void> {
    if (running === MOST_OPEN) await new Promise<void>((resolve) => waiting.push(resolve));
    else running += 1;
  }

  function next(): void {
    const first = waiting.shift();
    if (first) first();
    else running -= 1;
  }

  async function line(): Promise<Line> {
    for (let one = idle.pop(); one; one = idle.pop()) {
      if (one.isOpen) return one;
      one.close();
    }
    return Line.open(hostname, Number(port));
  }

  async function push(line: Line): Promise<void> {
    // Nobody edits a draft whose last edit has no answer yet.
    const target = free.shift();
    if (!target) throw new Error('nothing to edit');
    sent += 1;
    const edit = {
      kind: 'edit',
      key: crypto.randomUUID(),
      handoff: target.handoff,
      register: 'pain',
      base: target.revision,
      value: TEXT + sent,
    };
    target.revision += 1;
    const headers = { ...target.who, 'idempotency-key': crypto.randomUUID(), 'content-type': 'application/json' };
    const answer = await line.ask('/v1/sync/push', headers, JSON.stringify({ operations: [edit] }));
    if (!answer.includes('"status":"applied"')) throw new Error(`not applied: ${answer}`);
    free.push(target);
  }

  return {
    async most(connections, ms) {
      const from = sent;
      const started = performance.now();
      const turn = async (): Promise<void> => {
        const mine = await line();
        while (performance.now() - started < ms) await push(mine);
        idle.push(mine);
      };
      await Promise.all(Array.from({ length: connections }, turn));
      return ((sent - from) * 1000) / (performance.now() - started);
    },
    async paced(perSecond, ms) {
      const taken: Promise<number>[] = [];
      const started = performance.now();
      const total = Math.round((perSecond * ms) / 1000);
      const one = async (due: number): Promise<number> => {
        await turn();
        const mine = await line();
        await push(mine);
        idle.push(mine);
        next();
        return performance.now() - due;
      };
      while (taken.length < total) {
        const now = performance.now();
        for (let due = started + (taken.length * 1000) / perSecond; due <= now && taken.length < total; ) {
          taken.push(one(due));
          due = started + (taken.length * 1000) / perSecond;
        }
        await new Promise((resolve) => setTimeout(resolve, 1));
      }
      return Promise.all(taken);
    },
    close() {
      for (const line of idle) line.close();
    },
  };
}
