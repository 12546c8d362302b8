/** Empties the outbox as far as the way and the server allow. */

import { backoff } from '../protocol/backoff.ts';
import type { ProblemName } from '../protocol/problem.ts';
import { answer } from './answer.ts';
import { nextBatch, withinReach } from './batch.ts';
import { plan } from './plan.ts';
import type { ClockPort, OutboxEntry, StoragePort, TransportFailure, TransportPort } from './ports.ts';

/** More than one call needs: a bound on what a mad server can make a worker do in one go. */
const MOST_ROUNDS = 100;
/** As many entries as are looked at in one go. */
export const LOOK_AHEAD = 500;

/** Refusals of a whole request that another try with the same entries would only repeat. A `key-reused` is not: each try has a key of its own. */
const SAME_AGAIN: ReadonlySet<ProblemName | 'unknown'> = new Set(['bad-input', 'too-large', 'not-allowed'] as const);

/** Why a whole request was refused. The server's own words for it are for whoever writes programs. */
function notTaken(problem: ProblemName | 'unknown'): string {
  if (problem === 'too-large') return 'This text is too long to send. Shorten it; it is kept on this device.';
  if (problem === 'not-allowed') return 'You may not change this brief. What you wrote is kept on this device: ask your administrator.';
  return 'The server did not understand what was sent. It is kept on this device: copy it, then update Baton.';
}

interface Way {
  storage: StoragePort;
  transport: TransportPort;
  clock: ClockPort;
  owner: string;
}

/** `pushed` is true when an answer arrived; `failure` is null when nothing is left that could go now. */
export async function push(way: Way): Promise<{ pushed: boolean; failure: TransportFailure | null }> {
  let pushed = false;
  let gotThrough = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    await plan(way.storage, way.clock, way.owner);
    const batch = withinReach(nextBatch(await way.storage.outbox(way.owner, LOOK_AHEAD), way.clock.now()), gotThrough);
    if (batch.length === 0) break;
    const failure = await send(way, batch);
    if (failure) return { pushed, failure };
    pushed = true;
    gotThrough = batch.length;
  }
  return { pushed, failure: null };
}

export const isPutBack = (failure: TransportFailure): boolean => failure.kind === 'problem' && failure.problem === 'put-back';

async function send(way: Way, batch: readonly OutboxEntry[]): Promise<TransportFailure | null> {
  const leaving = await markLeaving(way, batch);
  if (leaving.length === 0) return null;
  const answered = await way.transport.push(
    leaving.map((entry) => entry.operation),
    await way.storage.cursor(way.owner),
  );
  if (!answered.ok) return failed(way, leaving, answered.failure);
  const results = new Map(answered.value.results.map((result) => [result.key, result]));
  const missed = leaving.filter((entry) => !results.has(entry.operation.key));
  await way.storage.atomically(async (store) => {
    for (const entry of leaving) {
      const result = results.get(entry.operation.key);
      if (result) await answer(store, way.clock, entry, result);
    }
    if (answered.value.heard !== undefined) await store.hear(way.owner, answered.value.heard);
  });
  return missed.length > 0 ? postpone(way, missed, { kind: 'nonsense' }) : null;
}

/** From here on an entry may have arrived, so it keeps its key and its value until it is answered. */
function markLeaving({ storage, owner }: Way, batch: readonly OutboxEntry[]): Promise<OutboxEntry[]> {
  return storage.atomically(async (store) => {
    const leaving: OutboxEntry[] = [];
    for (const { operation } of batch) {
      const stored = await store.outboxOf(owner, operation.handoff);
      const entry = stored.find((one) => one.operation.key === operation.key);
      if (!entry) continue;
      const marked = { ...entry, attempts: entry.attempts + 1 };
      await store.putOutbox(marked);
      leaving.push(marked);
    }
    return leaving;
  });
}

async function failed(way: Way, entries: OutboxEntry[], failure: TransportFailure): Promise<TransportFailure | null> {
  const isSame = failure.kind === 'problem' && SAME_AGAIN.has(failure.problem);
  if (entries.length > 1 && isSame) {
    const half = Math.ceil(entries.length / 2);
    return (await send(way, entries.slice(0, half))) ?? (await send(way, entries.slice(half)));
  }
  // Nothing of it was done, and nothing need wait: the pull that follows says what to send.
  if (isPutBack(failure)) return failure;
  if (!isSame) return postpone(way, entries, failure);
  const message = notTaken(failure.problem);
  await way.storage.atomically(async (store) => {
    for (const entry of entries) {
      const refusal = { reason: 'malformed' as const, message };
      await answer(store, way.clock, entry, { key: entry.operation.key, status: 'refused', refusal });
    }
  });
  return null;
}

async function postpone(
  { storage, clock, owner }: Way,
  entries: readonly OutboxEntry[],
  failure: TransportFailure,
): Promise<TransportFailure> {
  const isSignedOut = failure.kind === 'problem' && failure.problem === 'not-signed-in';
  if (isSignedOut) return failure;
  const retryAfterMs = failure.kind === 'problem' ? failure.retryAfterMs : null;
  const attempts = Math.max(...entries.map((entry) => entry.attempts));
  const isAway = failure.kind !== 'problem';
  const isLate = failure.kind === 'unreachable' && failure.late === true;
  const failed = failure.kind === 'problem' ? failure.problem : failure.kind;
  const due = clock.now() + backoff(attempts, clock.random(), retryAfterMs);
  await storage.atomically(async (store) => {
    for (const { operation } of entries) {
      const stored = await store.outboxOf(owner, operation.handoff);
      const entry = stored.find((one) => one.operation.key === operation.key);
      if (!entry) continue;
      const { away: _, ...kept } = entry;
      await store.putOutbox({ ...kept, due, failed, ...(isAway && { away: true }), ...(isLate && { late: (entry.late ?? 0) + 1 }) });
    }
  });
  return failure;
}
