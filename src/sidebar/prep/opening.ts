/** An account executive opens the card themselves: it is written down once, for the handoff's log, and what they saw of it for themselves. */
import { obstacleTo } from '../../core/handoff/decide.ts';
import { actorAmong } from '../../core/handoff/parties.ts';
import type { Person } from '../../core/handoff/person.ts';
import { revisionsOf } from '../../core/prep/changes.ts';
import { isFirstOpening } from '../../core/prep/opened.ts';
import { askForSync } from '../../platform/messages.ts';
import type { LocalHandoff } from '../../sync/ports.ts';
import { toldOf } from '../../sync/told.ts';
import { device } from '../state/device.ts';
import { reportFailure } from '../state/failures.ts';

/** Whether the card is this person's to prepare with. */
export function mayPrepare(local: LocalHandoff, me: Person, people: readonly Person[]): boolean {
  const handoff = local.untold ? null : toldOf(local);
  return handoff !== null && obstacleTo('prep-opened', handoff, actorAmong(handoff, me, people)) === null;
}

/** How often each part was written, as the server tells it. */
export const toldRevisions = (local: LocalHandoff) =>
  revisionsOf(Object.fromEntries(Object.entries(local.registers).map(([name, register]) => [name, register?.base ?? undefined])));

async function keep(local: LocalHandoff, me: Person): Promise<void> {
  await device.lookAtPrep(local.owner, local.id, toldRevisions(local));
  if (!isFirstOpening(local.server?.events ?? [], me.id)) return;
  await device.queueCommand(local.owner, local.id, { name: 'prep-opened' });
  askForSync();
}

/** Call when they did something with it; what only passed by on the screen was not opened. Resolves once it is kept, or could not be. */
export const cardOpened = (local: LocalHandoff, me: Person): Promise<void> => keep(local, me).catch(reportFailure);
