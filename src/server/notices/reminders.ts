/** Tells later what stands then, and only then. */
import type { Handoff } from '../../core/handoff/handoff.ts';
import { handedTo } from '../../core/handoff/parties.ts';
import { type Reminder, remindersOf } from '../../core/notices/remindersOf.ts';
import { readableById } from '../store/handoffs.ts';
import { type KeptReminder, keepReminders, takeReminders } from '../store/reminders.ts';
import { settingOf } from '../store/settings.ts';
import type { Tx } from '../store/tables.ts';
import { planLetter } from './buyer.ts';
import { tell } from './tell.ts';
import { zoneFor } from './zones.ts';

const AT_ONCE = 50;
/** Whoever hears of it later than that has done it, or it is too late. */
const LATE_MS = 24 * 60 * 60_000;

/** After each command: what was to be told before may be otherwise now. */
export async function remindLater(tx: Tx, workspace: string, handoff: Handoff, now: number): Promise<void> {
  const ahead = (await standing(tx, workspace, handoff)).filter(({ due }) => due > now - LATE_MS);
  await keepReminders(
    tx,
    workspace,
    handoff.id,
    ahead.map(({ person, kind, due }) => ({ workspace, handoff: handoff.id, person, kind, due })),
  );
}

/** Resolves with whether there may be more. */
export async function fireReminders(tx: Tx, now: number, hasMail: boolean): Promise<boolean> {
  const taken = await takeReminders(tx, now, AT_ONCE);
  for (const one of taken) await fire(tx, one, now, hasMail);
  return taken.length === AT_ONCE;
}

async function fire(tx: Tx, { workspace, handoff: id, person, kind }: KeptReminder, now: number, hasMail: boolean): Promise<void> {
  const kept = await readableById(tx, workspace, id);
  if (!kept) return;
  const still = (await standing(tx, workspace, kept.handoff)).find((one) => one.person === person && one.kind === kind);
  if (!still) return;
  const { due, about, what } = still;
  // The page tells another time now, or the person lives by another one: it comes then.
  if (due > now) return remindLater(tx, workspace, kept.handoff, now);
  const isOver = Date.parse(about) > due && Date.parse(about) < now;
  if (isOver || due < now - LATE_MS) return;
  if (still.kind === 'confirming') {
    if (hasMail) await planLetter(tx, { workspace, handoff: id, person, key: `${id}#${kind}@${what}`, now });
    return;
  }
  const event = kept.handoff.events.findLastIndex(({ type }) => type === 'opportunity') + 1;
  await tell(tx, {
    workspace,
    person,
    kind: still.kind,
    handoff: id,
    at: now,
    key: `${id}#${kind}@${what}`,
    about: { due: about, ...(still.kind === 'next-step-due' && event > 0 && { event }) },
  });
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
