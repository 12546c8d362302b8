/** Tells later what stands then, and only then. */
import type { Handoff } from '../../core/handoff/handoff.ts';
import { remindersOf } from '../../core/notices/remindersOf.ts';
import { readableById } from '../store/handoffs.ts';
import { keepReminders, takeReminders } from '../store/reminders.ts';
import type { Tx } from '../store/tables.ts';
import { tell } from './tell.ts';

const AT_ONCE = 50;
/** Whoever hears of it later than that has done it, or it is too late. */
const LATE_MS = 24 * 60 * 60_000;

/** After each command: what was to be told before may be otherwise now. */
export async function remindLater(tx: Tx, workspace: string, handoff: Handoff, now: number): Promise<void> {
  const ahead = remindersOf(handoff).filter(({ due }) => due > now - LATE_MS);
  await keepReminders(
    tx,
    workspace,
    handoff.id,
    ahead.map(({ person, kind, due }) => ({ workspace, handoff: handoff.id, person, kind, due })),
  );
}

/** Resolves with whether there may be more. */
export async function fireReminders(tx: Tx, now: number): Promise<boolean> {
  const taken = await takeReminders(tx, now, AT_ONCE);
  for (const { workspace, handoff: id, person, kind, due } of taken) {
    const kept = await readableById(tx, workspace, id);
    const still = kept && remindersOf(kept.handoff).find((one) => one.person === person && one.kind === kind && one.due === due);
    const isOver = still && Date.parse(still.about) > due && Date.parse(still.about) < now;
    if (!still || isOver || due < now - LATE_MS) continue;
    const event = kept.handoff.events.findLastIndex(({ type }) => type === 'opportunity') + 1;
    const about = { due: still.about, ...(still.kind === 'next-step-due' && event > 0 && { event }) };
    await tell(tx, { workspace, person, kind: still.kind, handoff: id, at: now, key: `${id}#${kind}@${due}`, about });
  }
  return taken.length === AT_ONCE;
}
