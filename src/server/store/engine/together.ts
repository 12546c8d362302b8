/**
 * Work that comes while other work is being written shares one transaction with it, so that many wait for the disk once. Nobody is answered before all
 * of it is on the disk. Where it fails, nothing of it was written, and each piece is tried for itself: it stands or falls alone.
 */

import type { Counted } from '../handoffs/changes.ts';
import type { Tx } from '../tables.ts';
import { onceArrived } from './arrived.ts';

export interface Piece {
  /** The only workspace it changes. */
  workspace: string;
  /** Numbers of changes it needs. */
  changes: number;
}

/** `first` is the first of its numbers, `last` the last change before the transaction, `life` the stamp of the workspace's present life. */
export type Numbered<P> = P & { first: number; last: number; life: string | null };

/** Looks at all pieces and resolves with a result for each, in their order. */
export type Work<P, T> = (tx: Tx, pieces: Numbered<P>[]) => Promise<T[]>;

export interface Ways {
  transact<R>(work: (tx: Tx) => Promise<R>): Promise<R>;
  /** Reserves numbers, waiting for whoever writes in these workspaces. */
  count: Counted;
  /** The same for those in which nobody writes just now; the others are left out. */
  countFree: Counted;
  /** Says of an error that the database itself is away. */
  isAway(error: unknown): boolean;
  /** Transactions at once. */
  atOnce: number;
}

/** Pieces in one transaction, of which the first waits for the last, and the changes in them. */
const MOST_PIECES = 64;
const MOST_CHANGES = 400;
/** Transactions that wait for another process, beside those that do not. */
const MOST_PATIENT = 4;

interface Waiting<P, T> {
  piece: P;
  resolve: (value: T) => void;
  reject: (error: unknown) => void;
  /** Another process was writing in its workspace. */
  isPatient: boolean;
}

export function together<P extends Piece, T>(ways: Ways, work: Work<P, T>): (piece: P) => Promise<T> {
  const { transact, count, countFree, isAway, atOnce } = ways;
  let waiting: Waiting<P, T>[] = [];
  const busy = new Set<string>();
  const running = { quick: 0, patient: 0 };

  /** What has arrived by now may go in the same transaction. */
  const wake = onceArrived(() => {
    while (running.quick < atOnce && start('quick', take(false)));
    while (running.patient < MOST_PATIENT && start('patient', take(true)));
  });

  /** Those that fit into one transaction, of workspaces in which this process is not writing already. Who waits for others waits with its own only. */
  function take(isPatient: boolean): Waiting<P, T>[] {
    const taken: Waiting<P, T>[] = [];
    let changes = 0;
    const left = waiting.filter((one) => {
      const { workspace } = one.piece;
      if (one.isPatient !== isPatient || busy.has(workspace) || taken.length === MOST_PIECES) return true;
      if (taken.length > 0 && changes + one.piece.changes > MOST_CHANGES) return true;
      if (isPatient && taken[0] && taken[0].piece.workspace !== workspace) return true;
      taken.push(one);
      changes += one.piece.changes;
      return false;
    });
    waiting = left;
    return taken;
  }

  function start(kind: 'quick' | 'patient', taken: Waiting<P, T>[]): boolean {
    if (taken.length === 0) return false;
    const workspaces = new Set(taken.map(({ piece }) => piece.workspace));
    for (const workspace of workspaces) busy.add(workspace);
    running[kind] += 1;
    void write(taken, kind === 'quick' ? countFree : count).finally(() => {
      for (const workspace of workspaces) busy.delete(workspace);
      running[kind] -= 1;
      wake();
    });
    return true;
  }

  async function write(taken: Waiting<P, T>[], counted: Counted): Promise<void> {
    let hasBegun = false;
    try {
      const tell = await transact(async (tx) => {
        hasBegun = true;
        const standings = await counted(tx, needed(taken));
        const used = new Map<string, number>();
        const numbered: Numbered<P>[] = [];
        const theirs: Waiting<P, T>[] = [];
        for (const one of taken) {
          const { workspace, changes } = one.piece;
          const standing = standings.get(workspace);
          if (!standing) continue;
          const before = used.get(workspace) ?? 0;
          numbered.push({ ...one.piece, ...standing, first: standing.last + before + 1 });
          theirs.push(one);
          used.set(workspace, before + changes);
        }
        const results = numbered.length > 0 ? await work(tx, numbered) : [];
        return theirs.map((one, index) => [one, results[index] as T] as const);
      });
      for (const [one, result] of tell) one.resolve(result);
      const told = new Set(tell.map(([one]) => one));
      const left = taken.filter((one) => !told.has(one));
      for (const one of left) one.isPatient = true;
      waiting = [...left, ...waiting];
    } catch (error) {
      if (!hasBegun) for (const one of [...taken, ...waiting.splice(0)]) one.reject(error);
      else if (isAway(error) || taken.length === 1) for (const one of taken) one.reject(error);
      else for (const one of taken) await write([one], count);
    }
  }

  return (piece) =>
    new Promise((resolve, reject) => {
      waiting.push({ piece, resolve, reject, isPatient: false });
      wake();
    });
}

function needed(taken: { piece: Piece }[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { piece } of taken) counts.set(piece.workspace, (counts.get(piece.workspace) ?? 0) + piece.changes);
  return counts;
}
