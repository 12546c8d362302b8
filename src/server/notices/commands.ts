/** What a command that was followed makes the server tell. */
import type { Handoff } from '../../core/handoff/handoff.ts';
import { type Told, toldOf, toldOfTakingUp } from '../../core/notices/toldOf.ts';
import { askForMotion } from '../bar/segment.ts';
import type { Tx } from '../store/tables.ts';
import { remindLater } from './reminders.ts';
import { tellAll } from './tell.ts';

interface Followed {
  workspace: string;
  /** Epoch milliseconds. */
  now: number;
}

export async function tellOfCommand(tx: Tx, { workspace, now }: Followed, before: Handoff, after: Handoff): Promise<void> {
  await tellEach(tx, workspace, now, after.id, `${after.id}#${after.revision}`, toldOf(before, after));
  await remindLater(tx, workspace, after, now);
  const isFirst = after.events.at(-1)?.type === 'submitted' && !before.events.some(({ type }) => type === 'submitted');
  if (isFirst) await askForMotion(tx, workspace, after, now);
}

/** `old` is taken up again in the handoff of the id `next`, by the person of the id `by`. */
export async function tellOfTakingUp(tx: Tx, { workspace, now }: Followed, old: Handoff, next: string, by: string): Promise<void> {
  await tellEach(tx, workspace, now, old.id, `${next}#taken-up`, toldOfTakingUp(old, by));
}

async function tellEach(tx: Tx, workspace: string, at: number, handoff: string, key: string, told: readonly Told[]): Promise<void> {
  await tellAll(
    tx,
    told.map((one) => ({ workspace, handoff, at, key, ...one })),
  );
}
