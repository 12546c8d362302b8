/** A confirmation that went to the buyer stands in the log. */
import { advance, decide } from '../../core/handoff/decide.ts';
import { BY_ITSELF } from '../../core/handoff/parties.ts';
import type { HandoffFacts } from '../auth/policy.ts';
import { takeChanges } from '../store/handoffs/changes.ts';
import { readableById } from '../store/handoffs/handoffs.ts';
import { Sheet } from '../store/handoffs/sheet.ts';
import type { Tx } from '../store/tables.ts';
import { carryOut } from '../sync/carryOut.ts';
import { tellOfCommand } from './commands.ts';

const NOTHING = { devices: [], requests: [], operations: [], handoffs: [], registers: [] };

/** In the workspace's turn: the log says that it was sent, so that the clock stops. Resolves with the facts before and after. */
export async function noteConfirmed(tx: Tx, workspace: string, id: string, now: number): Promise<HandoffFacts[]> {
  const kept = await readableById(tx, workspace, id);
  const actor = { id: BY_ITSELF, roles: [], isClock: true };
  const decided = kept && decide(kept.handoff, { name: 'confirmed' }, actor, new Date(now).toISOString(), kept.handoff.revision);
  if (!kept || !decided?.ok) return [];
  const after = advance(kept.handoff, decided.decision);
  const facts = await carryOut(await Sheet.of(tx, NOTHING), kept, after, await takeChanges(tx, workspace, 1));
  await tellOfCommand(tx, { workspace, now }, kept.handoff, after);
  return [kept.facts, facts];
}
