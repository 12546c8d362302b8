/** Tells later what stands then, and only then. */
import type { Handoff } from '../../core/handoff/handoff.ts';
import { counting } from '../../core/handoff/log.ts';
import { handedTo } from '../../core/handoff/parties.ts';
import type { KindName } from '../../core/notices/kinds.ts';
import { type Reminder, remindersOf } from '../../core/notices/remindersOf.ts';
import { readableById } from '../store/handoffs/handoffs.ts';
import { type KeptReminder, keepReminders, takeReminders } from '../store/notices/reminders.ts';
import { settingOf } from '../store/settings/settings.ts';
import type { Tx } from '../store/tables.ts';
import { planLetter } from './buyer.ts';
import { tell } from './tell.ts';
import { zoneFor } from './zones.ts';

const AT_ONCE = 50;
/** Whoever hears of it later than that has done it, or it is too late. */
const LATE_MS = 24 * 60 * 60_000;
/** A mail to a buyer that late surprises: what was accepted before it was switched on is long confirmed by hand. */
const LATE_TO_BUYER_MS = 60 * 60_000;
/** What is overdue is so until somebody says what comes next; of last month nobody is told. */
const LATE_OVERDUE_MS = 7 * LATE_MS;

function lateFor(kind: KindName): number {
  if (kind === 'confirming') return LATE_TO_BUYER_MS;
  return kind === 'next-step-overdue' ? LATE_OVERDUE_MS : LATE_MS;
}

/** After each command: what was to be told before may be otherwise now. */
export async function remindLater(tx: Tx, workspace: string, handoff: Handoff, now: number): Promise<void> {
  const ahead = (await standing(tx, workspace, handoff)).filter(({ due, kind }) => due > now - lateFor(kind));
  await keepReminders(
    tx,
    workspace,
    handoff.id,
    ahead.map(({ person, kind, due }) => ({ workspace, handoff: handoff.id, person, kind, due })),
  );
}

/** Resolves with whether there may be more. */
export async function fireReminders(tx: Tx, now: number, hasMail: boolean): Promise<boolean> {
  const taken = await takeReminders(tx, now, AT_ONCE, hasMail ? null : { kind: 'confirming' satisfies KindName, until: now - LATE_MS });
  for (const one of taken) await fire(tx, one, now);
  return taken.length === AT_ONCE;
}

async function fire(tx: Tx, { workspace, handoff: id, person, kind }: KeptReminder, now: number): Promise<void> {
  const kept = await readableById(tx, workspace, id);
  if (!kept) return;
  const still = (await standing(tx, workspace, kept.handoff)).find((one) => one.person === person && one.kind === kind);
  if (!still) return;
  const { due, about, what } = still;
  // The page tells another time now, or the person lives by another one: it comes then.
  if (due > now) return remindLater(tx, workspace, kept.handoff, now);
  const isOver = Date.parse(about) > due && Date.parse(about) < now;
  if (isOver || due < now - Math.max(lateFor(still.kind), LATE_MS)) return;
  if (still.kind === 'confirming')
    return planLetter(tx, { workspace, handoff: id, person, key: what, isLate: due < now - LATE_TO_BUYER_MS, now });
  const event = counting(kept.handoff.events).findLast(({ event: { type } }) => type === 'opportunity' || type === 'next-step')?.number;
  const tellsStep = still.kind === 'next-step-due' || still.kind === 'next-step-overdue';
  const isNews = await tell(tx, {
    workspace,
    person,
    kind: still.kind,
    handoff: id,
    at: now,
    key: `${id}#${kind}@${what}`,
    about: { due: about, ...(tellsStep && event !== undefined && { event }) },
  });
  // What an earlier release had planned knew of no overdue one.
  if (isNews && still.kind === 'next-step-due') await remindLater(tx, workspace, kept.handoff, now);
}

/** What is to be told as it stands now. A day begins where the person is. */
async function standing(tx: Tx, workspace: string, handoff: Handoff): Promise<Reminder[]> {
  const isByDay = handoff.state === 'recycled' || handoff.state === 'opportunity';
  const ae = handedTo(handoff);
  const zones = new Map<string, string>();
  for (const person of isByDay ? [handoff.sdr, ...(ae === null ? [] : [ae])] : []) zones.set(person, await zoneFor(tx, workspace, person));
  const { usualSource } = await settingOf(tx, workspace, 'clocks');
  return remindersOf(handoff, { zoneOf: (person) => zones.get(person) ?? 'UTC', usualSource });
}
