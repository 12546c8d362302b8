/** One round between this device and the server. May be called at any time and killed between any two steps: everything is written before it is sent, and each answer stands or falls whole. */
import { backoff } from '../protocol/backoff.ts';
import { waitOf } from './batch.ts';
import type { ClockPort, LockPort, StoragePort, TransportFailure, TransportPort } from './ports.ts';
import { pull } from './pull.ts';
import { isPutBack, LOOK_AHEAD, push } from './push.ts';
import { release } from './release.ts';

export interface SyncPorts {
  storage: StoragePort;
  transport: TransportPort;
  clock: ClockPort;
  lock: LockPort;
}

export interface SyncOutcome {
  /**
   * `idle`: nobody is signed in. `busy`: another context is at it. `signed-out`: the server refuses this device's token, everything is kept.
   * `waiting`: something did not get through. `synced`: nothing is left to send.
   */
  state: 'idle' | 'busy' | 'signed-out' | 'waiting' | 'synced';
  /** True when this device's copy changed. */
  changed: boolean;
  /** Epoch milliseconds before which another call has nothing to do; null when there is no such time. */
  retryAt: number | null;
  /** What ended the round early: the server's own word on when to come back, or anything else on the way; null where nothing did. */
  stoppedBy: 'server' | 'way' | null;
}

const LOCK = 'baton-sync';
/** A merge in a pull gives something new to push; two rounds settle it unless somebody keeps writing, and then the next call does. */
const MOST_TURNS = 3;

/** `anew`: the server is known to be there again, so that waits which came from its absence are over. */
export async function syncOnce(ports: SyncPorts, anew = false): Promise<SyncOutcome> {
  const outcome = await ports.lock.exclusively(LOCK, () => underLock(ports, anew));
  return outcome ?? { state: 'busy', changed: false, retryAt: null, stoppedBy: null };
}

async function underLock({ storage, transport, clock }: SyncPorts, anew: boolean): Promise<SyncOutcome> {
  const account = await storage.account();
  if (!account) return { state: 'idle', changed: false, retryAt: null, stoppedBy: null };
  const owner = account.person.id;
  const way = { storage, transport, clock, owner };
  if (anew) await release(storage, clock, owner);
  let changed = false;
  for (let turn = 0; turn < MOST_TURNS; turn += 1) {
    const pushed = await push(way);
    changed ||= pushed.pushed;
    if (pushed.failure && !isPutBack(pushed.failure)) return stopped(way, pushed.failure, changed);
    const pulled = await pull(way);
    changed ||= pulled.changed;
    if (pulled.failure) return stopped(way, pulled.failure, changed);
    if (!pulled.changed && !pushed.failure) break;
  }
  const due = await earliestDue(way);
  return { state: due === null ? 'synced' : 'waiting', changed, retryAt: due, stoppedBy: null };
}

type Round = { storage: StoragePort; clock: ClockPort; owner: string };

async function stopped(round: Round, failure: TransportFailure, changed: boolean): Promise<SyncOutcome> {
  const { clock } = round;
  const isProblem = failure.kind === 'problem';
  if (isProblem && failure.problem === 'not-signed-in') return { state: 'signed-out', changed, retryAt: null, stoppedBy: null };
  const due = await earliestDue(round);
  const soonest = clock.now() + backoff(1, clock.random(), isProblem ? failure.retryAfterMs : null);
  const stoppedBy = isProblem && failure.retryAfterMs !== null ? 'server' : 'way';
  return { state: 'waiting', changed, retryAt: Math.max(soonest, due ?? 0), stoppedBy };
}

async function earliestDue({ storage, clock, owner }: Round): Promise<number | null> {
  const queued = await storage.outbox(owner, LOOK_AHEAD);
  const now = clock.now();
  // What stands behind another entry of its handoff goes when that has gone.
  const first = new Map(queued.toReversed().map((entry) => [entry.operation.handoff, entry]));
  return queued.length === 0 ? null : now + Math.min(...[...first.values()].map((entry) => waitOf(entry, now)));
}
