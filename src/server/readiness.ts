/** Is the server there for those who type? Whoever can read only is not. */
import { statfs } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { beat } from './store/engine/pulse.ts';
import { unwritable } from './store/engine/room.ts';
import type { Store } from './store/store.ts';

/** Bytes of room without which the next push may be refused. */
const LEAST_ROOM = 2_000_000;
/** Milliseconds that a tried write counts: whoever asks without a pause makes nobody write without a pause. */
const LASTS_MS = 1_000;
/** Milliseconds after a refused write before a tried one counts for more: what little is tried may fit where a push does not. */
const REFUSED_MS = 10_000;
/** Milliseconds after which a tried write that stands in line behind others is not waited for. */
const PATIENCE_MS = 500;

const NEVER = Number.NEGATIVE_INFINITY;

export interface Readiness {
  /** The same store, whose refused writes are noticed. */
  store: Store;
  /** Whether it can be written to, tried with a small write. Never rejects. */
  ready(): Promise<boolean>;
}

/** `folder` is where the embedded store stands, null where the room is not this process's to look at. */
export function readiness(opened: Store, folder: string | null, now: () => number): Readiness {
  let refusedAt = NEVER;
  let asked: { at: number; isOpen: boolean; answer: Promise<boolean> } | null = null;

  async function noticed<T>(work: Promise<T>): Promise<T> {
    try {
      return await work;
    } catch (error) {
      if (unwritable(error)) {
        refusedAt = performance.now();
        asked = null;
      }
      throw error;
    }
  }

  /** The same for pushes. Only where one got through is there room again: a sign-in may fit where a push does not. */
  async function proven<T>(work: Promise<T>): Promise<T> {
    const value = await noticed(work);
    if (refusedAt !== NEVER) asked = null;
    refusedAt = NEVER;
    return value;
  }

  /** False only where it is known that nothing can be written: a busy store is no reason to go away. */
  async function tried(): Promise<boolean> {
    if (folder !== null && !(await hasRoom(folder))) return false;
    try {
      await opened.transact((tx) => beat(tx, now()));
      return true;
    } catch (error) {
      return unwritable(error) === null;
    }
  }

  function writable(): Promise<boolean> {
    if (!asked || (!asked.isOpen && performance.now() - asked.at >= LASTS_MS)) {
      const trying = { at: performance.now(), isOpen: true, answer: tried() };
      asked = trying;
      const done = (): void => {
        trying.isOpen = false;
      };
      // A promise that nobody waits for: were it to reject, the process would end.
      trying.answer.then(done, done);
    }
    return Promise.race([asked.answer, pause(PATIENCE_MS, true, { ref: false })]);
  }

  async function ready(): Promise<boolean> {
    if (performance.now() - refusedAt < REFUSED_MS) return false;
    try {
      await opened.look((db) => db.selectFrom('pulse').select('id').execute());
      return await writable();
    } catch {
      return false;
    }
  }

  return {
    store: {
      ...opened,
      transact: (work) => noticed(opened.transact(work)),
      together(work) {
        const asks = opened.together(work);
        return (piece) => proven(asks(piece));
      },
      transactAlone: (work) => noticed(opened.transactAlone(work)),
    },
    ready,
  };
}

/** Nothing is known to fit into a folder that is away or does not answer. */
async function hasRoom(folder: string): Promise<boolean> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize >= LEAST_ROOM;
  } catch {
    return false;
  }
}
