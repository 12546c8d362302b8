/** Gives a handoff to who stands in for its account executive, as a command of nobody's. */
import { advance, decide } from '../../core/handoff/decide.ts';
import { BY_ITSELF } from '../../core/handoff/parties.ts';
import { toldOf } from '../../core/notices/toldOf.ts';
import { remindLater } from '../notices/reminders.ts';
import { tellAll } from '../notices/tell.ts';
import { takeChanges } from '../store/handoffs/changes.ts';
import type { Kept } from '../store/handoffs/handoffs.ts';
import { Sheet } from '../store/handoffs/sheet.ts';
import type { Tx } from '../store/tables.ts';
import { carryOut } from '../sync/carryOut.ts';

const NOTHING = { devices: [], requests: [], operations: [], handoffs: [], registers: [] };

/** `late`: minutes past its time. */
export type Why = { late: number } | { away: true };

interface Given {
  /** User id. */
  to: string;
  /** What it still waits for, as a sentence says it, and since when it was due. */
  clock: string;
  due: string | null;
  why: Why;
  /** Epoch milliseconds. */
  now: number;
}

/** Resolves with the handoff as it is then; null where the state machine refuses. Both account executives and the SDR are told. */
export async function give(tx: Tx, kept: Kept, { to, clock, due, why, now }: Given): Promise<Kept | null> {
  const { workspace } = kept.facts;
  const { handoff } = kept;
  const actor = { id: BY_ITSELF, roles: [], isClock: true };
  const decided = decide(handoff, { name: 'reassign', ae: to }, actor, new Date(now).toISOString(), handoff.revision);
  if (!decided.ok) return null;
  const after = advance(handoff, decided.decision);
  const facts = await carryOut(await Sheet.of(tx, NOTHING), kept, after, await takeChanges(tx, workspace, 1));
  const words = toldOf(handoff, after).map((told) => {
    const about = { ...told.about, clock, ...(due !== null && { due }) };
    if (told.person !== to) return { ...told, about };
    return { ...told, kind: 'escalated' as const, about: { ...about, ...why, ...(kept.facts.ae !== null && { ae: kept.facts.ae }) } };
  });
  await tellAll(
    tx,
    words.map((word) => ({ workspace, handoff: after.id, at: now, key: `${after.id}#${after.revision}`, ...word })),
  );
  await remindLater(tx, workspace, after, now);
  return { ...kept, facts, handoff: after };
}
