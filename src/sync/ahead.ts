/** Pages of a pull that are asked for before they are wanted: while one comes and is written, the next are on their way. */
import type { TransportPort } from './ports.ts';

type Told = Awaited<ReturnType<TransportPort['pull']>>;

/** A page that was asked for. */
interface Asked {
  cursor: string;
  answer: Promise<Told>;
  /** Where the next one begins, as soon as that is known. */
  next: string | null;
  /** Says where the next one begins. */
  goesOn: (next: string) => void;
  /** Called then. */
  heard: () => void;
  /** Nobody waits for it any more. */
  leave: () => void;
}

/** With one on its way the server stands still while the device writes, or the device while the server reads. */
const AHEAD = 2;

function ask(transport: Pick<TransportPort, 'pull'>, cursor: string): Asked {
  const unwanted = new AbortController();
  const asked: Omit<Asked, 'answer'> = {
    cursor,
    next: null,
    goesOn: (next) => {
      asked.next ??= next;
      asked.heard();
    },
    heard: () => {},
    leave: () => {
      asked.heard = () => {};
      unwanted.abort();
    },
  };
  const answer = transport.pull(cursor, asked.goesOn, unwanted.signal);
  // One that nobody waits for any more fails for itself.
  answer.catch(() => undefined);
  return Object.assign(asked, { answer });
}

export interface Pages {
  /** The page behind `cursor`; so many more may be asked for. */
  page: (cursor: string, left: number) => Asked;
  /** No more are wanted: a server answers only so many at a time. */
  end: () => void;
}

/** Asks for pages, each for where the one before it ends. Call `end` when done. */
export function askAhead(transport: Pick<TransportPort, 'pull'>): Pages {
  let waiting: Asked[] = [];

  function follow(wanted: Asked, left: number): void {
    const last = waiting.at(-1) ?? wanted;
    last.heard = () => follow(wanted, left);
    // A page that ends where it begins would be asked for for ever.
    if (last.next === null || last.next === last.cursor || waiting.length >= Math.min(AHEAD, left)) return;
    waiting.push(ask(transport, last.next));
    follow(wanted, left);
  }

  function end(): void {
    for (const one of waiting) one.leave();
    waiting = [];
  }

  return {
    page: (cursor, left) => {
      const expected = waiting.shift();
      const isWanted = expected?.cursor === cursor;
      if (expected && !isWanted) {
        // Something put the cursor back meanwhile: what was asked ahead is not wanted now, nor what would follow it.
        expected.leave();
        end();
      }
      const wanted = expected && isWanted ? expected : ask(transport, cursor);
      follow(wanted, left);
      return wanted;
    },
    end,
  };
}
