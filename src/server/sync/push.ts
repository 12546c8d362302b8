/** Judges a push: operations in order, each for itself, all in one transaction. */
import type { Operation, OperationResult, Push, Pushed } from '../../protocol/sync.ts';
import type { Member } from '../auth/policy.ts';
import { hashOf } from '../auth/secrets.ts';
import { answerOf, claimRequest, keepAnswer } from '../store/answers.ts';
import { takeStanding } from '../store/changes.ts';
import { cursorIn, cutOff } from '../store/lives.ts';
import type { Store } from '../store/store.ts';
import type { Tx } from '../store/tables.ts';
import { judgeCommand } from './command.ts';
import { judgeEdit } from './edit.ts';
import type { News } from './feed.ts';
import { type Bench, type Judged, refused, unchanged } from './judged.ts';
import { recall, remember } from './recall.ts';

export type PushAnswer =
  | { ok: true; pushed: Pushed; news: News /** How many operations changed something. */; changes: number }
  | { ok: false; problem: 'key-reused' | 'put-back' };

/** `key` is the request's idempotency key, `now` epoch milliseconds. */
export function push(store: Store, member: Member, { operations, cursor }: Push, key: string, now: number): Promise<PushAnswer> {
  const { workspace } = member;
  return store.transactIn(workspace, async (tx) => {
    const { first, life } = await takeStanding(tx, workspace, operations.length);
    if (await isCutOff(tx, workspace, cursor, first - 1, life)) return { ok: false, problem: 'put-back' };
    if (!(await claimRequest(tx, member.id, key, hashOf(JSON.stringify(operations)), now))) return { ok: false, problem: 'key-reused' };
    const news: News = { workspace, handoffs: [] };
    const results: OperationResult[] = [];
    let changes = 0;
    for (const [index, operation] of operations.entries()) {
      const bench: Bench = { tx, member, now, at: new Date(now).toISOString(), change: first + index };
      const { verdict, touched } = await judgeOnce(bench, operation);
      results.push({ key: operation.key, ...verdict });
      news.handoffs.push(...touched);
      if (touched.length > 0) changes += 1;
    }
    return { ok: true, pushed: { results }, news, changes };
  });
}

/** Revisions of a branch that was cut off would be taken for this store's. Devices of older versions do not say how far they have heard. */
async function isCutOff(tx: Tx, workspace: string, cursor: string | undefined, last: number, life: string | null): Promise<boolean> {
  const heard = cursorIn(cursor);
  return heard === null || (await cutOff(tx, workspace, heard, last, life)) !== null;
}

async function judgeOnce(bench: Bench, operation: Operation): Promise<Judged> {
  const { tx, member, now } = bench;
  const hash = hashOf(JSON.stringify(operation));
  const before = await answerOf(tx, member.id, operation.key);
  if (before && before.hash !== hash) return refused('malformed', 'This key was used for another change. Reload the page.');
  if (before) return unchanged(recall(before.answer, operation));
  const judged = operation.kind === 'edit' ? await judgeEdit(bench, operation) : await judgeCommand(bench, operation);
  await keepAnswer(tx, member.id, operation.key, hash, remember(judged.verdict), now);
  return judged;
}
