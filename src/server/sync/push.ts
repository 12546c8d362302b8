/** Judges pushes: operations in order, each for itself, all of a push in one transaction. */
import { isSaidBy } from '../../core/handoff/again.ts';
import type { Command } from '../../core/handoff/commands/registry.ts';
import type { Operation, OperationResult, Pushed } from '../../protocol/sync.ts';
import type { HandoffFacts, Member } from '../auth/policy.ts';
import { DamagedHandoff } from '../store/damage/damage.ts';
import type { Numbered, Piece } from '../store/engine/together.ts';
import { formerAes, logOf } from '../store/handoffs/handoffs.ts';
import { cursorIn, cursorText, cutOff } from '../store/handoffs/lives.ts';
import { type KeptAnswer, type Named, Sheet } from '../store/handoffs/sheet.ts';
import type { Store } from '../store/store.ts';
import { judgeCommand } from './command.ts';
import { judgeEdit } from './edit.ts';
import type { News } from './feed.ts';
import { type Bench, damaged, type Judged, refused, unchanged } from './judged.ts';
import { type Print, printsOf } from './print.ts';
import { recall, remember } from './recall.ts';

export type PushAnswer =
  | { ok: true; pushed: Pushed; news: News /** How many operations changed something. */; changes: number }
  | { ok: false; problem: 'key-reused' | 'put-back' | 'not-signed-in' };

export interface AskedPush {
  /** Who sends it, as they were when it came: it may wait for its turn, and they are asked for again then. */
  member: Member;
  device: string;
  operations: Operation[];
  /** The operations as they came, before this release read of them what it knows. */
  sent: readonly unknown[];
  /** How far the device has heard. */
  cursor: string | undefined;
  /** The request's idempotency key. */
  key: string;
  /** Epoch milliseconds. */
  now: number;
}

interface Asked extends AskedPush, Piece {
  /** Of all operations, and of each. */
  print: Print;
  prints: Print[];
}

/** Pushes that come together are judged together: what they look up is read at once, what they write is written at once. */
export function pusher(store: Pick<Store, 'together'>): (push: AskedPush) => Promise<PushAnswer> {
  const judged = store.together(judgeTogether);
  return (push) => {
    const { whole, each } = printsOf(push.sent, push.operations);
    return judged({ ...push, workspace: push.member.workspace, changes: push.operations.length, print: whole, prints: each });
  };
}

async function judgeTogether(tx: Sheet['tx'], pushes: Numbered<Asked>[]): Promise<PushAnswer[]> {
  const sheet = await Sheet.of(tx, namedBy(pushes));
  const answers: PushAnswer[] = [];
  for (const push of pushes) {
    const member = presentMember(sheet, push);
    if (!member) answers.push({ ok: false, problem: 'not-signed-in' });
    else answers.push((await isCutOff(tx, push)) ? { ok: false, problem: 'put-back' } : await judge(sheet, { ...push, member }));
  }
  await sheet.write();
  return answers;
}

/** Who sends it, with the roles they have now; null where they were removed, or the device was signed out, while it waited for its turn. */
function presentMember(sheet: Sheet, { device, member: { id, workspace } }: Asked): Member | null {
  const member = sheet.holder(device)?.member;
  return member?.active && member.id === id && member.workspace === workspace ? member : null;
}

/** Revisions of a branch that was cut off would be taken for this store's. Devices of older versions do not say how far they have heard. */
async function isCutOff(tx: Sheet['tx'], { workspace, cursor, last, life }: Numbered<Asked>): Promise<boolean> {
  const heard = cursorIn(cursor);
  return heard === null || (await cutOff(tx, workspace, heard, last, life)) !== null;
}

function namedBy(pushes: Asked[]): Named {
  const named: Named = { devices: [], requests: [], operations: [], handoffs: [], registers: [] };
  for (const { workspace, device, member, key, operations } of pushes) {
    named.devices.push(device);
    named.requests.push([member.id, key]);
    for (const operation of operations) {
      named.operations.push([member.id, operation.key]);
      named.handoffs.push([workspace, operation.handoff]);
      if (operation.kind === 'edit') named.registers.push([workspace, operation.handoff, operation.register]);
    }
  }
  return named;
}

async function judge(
  sheet: Sheet,
  { workspace, member, operations, key, now, print, prints, first, life }: Numbered<Asked>,
): Promise<PushAnswer> {
  if (!print.fits(sheet.claimRequest(member.id, key, print.hash, now))) return { ok: false, problem: 'key-reused' };
  const news: News = { workspace, handoffs: [] };
  const results: OperationResult[] = [];
  const at = new Date(now).toISOString();
  let changes = 0;
  for (const [index, operation] of operations.entries()) {
    const bench: Bench = { sheet, member, now, at, change: first + index };
    const print = prints[index];
    if (!print) throw new Error('an operation without a print');
    const before = sheet.answerOf(member.id, operation.key);
    const { verdict, touched } = before ? await judgeAgain(bench, operation, print, before) : await judgeFirst(bench, operation, print);
    results.push({ key: operation.key, ...verdict });
    news.handoffs.push(...touched);
    if (!before && touched.length > 0) changes += 1;
  }
  return { ok: true, pushed: { results, heard: cursorText(first + operations.length - 1, life) }, news, changes };
}

async function judgeFirst(bench: Bench, operation: Operation, { hash }: Print): Promise<Judged> {
  const { sheet, member, now } = bench;
  const judged = await judgeReadable(bench, operation);
  sheet.keepAnswer(member.id, operation.key, hash, remember(judged.verdict), now);
  return judged;
}

/** A handoff is read whole before anything of it is written. */
async function judgeReadable(bench: Bench, operation: Operation): Promise<Judged> {
  try {
    return await (operation.kind === 'edit' ? judgeEdit(bench, operation) : judgeCommand(bench, operation));
  } catch (error) {
    if (error instanceof DamagedHandoff) return damaged();
    throw error;
  }
}

/** The process that did it may have ended before it told anybody. So they are told with each time that it comes again. */
async function judgeAgain(bench: Bench, operation: Operation, print: Print, before: KeptAnswer): Promise<Judged> {
  if (!print.fits(before.hash)) return refused('malformed', 'This key was used for another change. Reload the page.');
  const recalled = recall(bench, before.answer, operation);
  // Neither revisions nor the log let what was done be done twice.
  const { verdict } = recalled ?? (await doneBefore(bench, operation)) ?? (await judgeReadable(bench, operation));
  if (!recalled) bench.sheet.keepAnswer(bench.member.id, operation.key, before.hash, remember(verdict), bench.now);
  return { verdict, touched: verdict.status === 'applied' ? await touchedBefore(bench, operation) : [] };
}

/** The answer to a command that stands in the log behind what its sender had seen; null where it does not. A remark goes by whatever revision it was made with. */
async function doneBefore({ sheet, member }: Bench, operation: Operation): Promise<Judged | null> {
  if (operation.kind !== 'command') return null;
  const { command, expected, handoff } = operation;
  const log = await logOf(sheet.tx, member.workspace, handoff);
  const place = log.findIndex((event, index) => index >= expected && event.by === member.id && isSaidBy(command, event));
  return place < 0 ? null : unchanged({ status: 'applied', revision: place + 1 });
}

/** What may hand it to somebody else. */
const MAY_GIVE: ReadonlySet<Command['name']> = new Set(['submit', 'override', 'reassign', 'reject', 'undo'] as const);

/** The handoff as it is now; of what hands it to somebody also as those saw it who had it before. */
async function touchedBefore({ sheet, member: { workspace } }: Bench, operation: Operation): Promise<HandoffFacts[]> {
  const facts = sheet.handoff(workspace, operation.handoff)?.facts;
  if (!facts) return [];
  if (operation.kind !== 'command' || !MAY_GIVE.has(operation.command.name)) return [facts];
  const former = await formerAes(sheet.tx, workspace, operation.handoff);
  return [facts, ...former.map((ae) => ({ ...facts, ae }))];
}
