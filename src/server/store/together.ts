/**
 * Work that comes while other work of its line is being written shares one transaction with it, so that many wait for the disk once. Each piece stands
 * in a savepoint of its own and fails for itself; nobody is answered before all of it is on the disk.
 */
import { sql } from 'kysely';
import type { Tx } from './tables.ts';

/** Pieces in one transaction: the first of them waits for the last. */
const MOST = 32;

type Work<T> = (tx: Tx) => Promise<T>;
type Transact = <T>(work: Work<T>) => Promise<T>;

interface Piece {
  /** Resolves with what tells the asker, once it is certain. Rejects with what ends the whole transaction. */
  run(tx: Tx): Promise<() => void>;
  fail(error: unknown): void;
}

/** `endsAll` says of an error that the database itself is away, so that nothing in its transaction counts. */
export function together(transact: Transact, endsAll: (error: unknown) => boolean) {
  const lines = new Map<string, Piece[]>();

  async function write(name: string, waiting: Piece[]): Promise<void> {
    while (waiting.length > 0) {
      const taken: Piece[] = [];
      try {
        const tell = await transact(async (tx) => {
          const told: (() => void)[] = [];
          for (let piece = waiting.shift(); piece; piece = taken.length < MOST ? waiting.shift() : undefined) {
            taken.push(piece);
            told.push(await piece.run(tx));
          }
          return told;
        });
        for (const one of tell) one();
      } catch (error) {
        // Where not even a transaction could begin, whoever waits for the next one has waited long enough.
        for (const one of taken.length > 0 ? taken : waiting.splice(0)) one.fail(error);
      }
    }
    lines.delete(name);
  }

  return <T>(line: string, work: Work<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const piece: Piece = {
        fail: reject,
        async run(tx) {
          await sql`savepoint piece`.execute(tx);
          try {
            const value = await work(tx);
            await sql`release savepoint piece`.execute(tx);
            return () => resolve(value);
          } catch (error) {
            if (endsAll(error)) throw error;
            await sql`rollback to savepoint piece`.execute(tx);
            return () => reject(error);
          }
        },
      };
      const waiting = lines.get(line);
      if (waiting) waiting.push(piece);
      else {
        const begun = [piece];
        lines.set(line, begun);
        void write(line, begun);
      }
    });
}
