/** Handoffs as two leads grade them: as they were handed off, by the bar that each began with. */

import type { Graded } from '../../../core/bar/calibration.ts';
import { barOf } from '../../../core/bar/chosen.ts';
import { valuesOf } from '../../../core/handoff/handoff.ts';
import { lastOf } from '../../../core/handoff/log.ts';
import { isOwnNote } from '../../../core/handoff/parties.ts';
import { contentOf } from '../../../core/handoff/registers.ts';
import type { GradedHandoff } from '../../../protocol/calibration.ts';
import { type Member, may } from '../../auth/policy.ts';
import { among } from '../../store/engine/bulk.ts';
import { barKeptBy } from '../../store/handoffs/bars.ts';
import { type Kept, whole } from '../../store/handoffs/handoffs.ts';
import type { Tx } from '../../store/tables.ts';

const DAY = 24 * 60 * 60_000;
/** Older ones nobody remembers, and the bar may be another since. */
const RECENT_MS = 60 * DAY;
/** Looked through for some that both may see. */
const AMONG = 100;
/** What came back and is being mended is its writer's own; what never went out, too. */
const OUT = ['submitted', 'accepted', 'opportunity', 'recycled', 'disqualified'] as const;

const submittedAt = ({ handoff }: Kept): number => Date.parse(lastOf(handoff.events, 'submitted')?.at ?? '');

/** The last that were handed off in this team and that every one of these members may see; those of `past` have been graded. */
export async function recent(tx: Tx, workspace: string, team: string, members: readonly Member[], past: ReadonlySet<string>, now: number) {
  const rows = await tx
    .selectFrom('handoff')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('team', '=', team)
    .where('state', 'in', OUT)
    .orderBy('change', 'desc')
    .limit(AMONG)
    .execute();
  const seen = rows.filter((row) => !past.has(row.id) && members.every((member) => may(member, 'handoff:see', row)));
  const kept = await readable(tx, workspace, seen);
  return kept
    .filter((one) => !isOwnNote(one.handoff) && now - submittedAt(one) < RECENT_MS && Object.keys(one.handed).length > 0)
    .sort((a, b) => submittedAt(b) - submittedAt(a));
}

/** Those of these ids that every one of these members may see now. */
export async function seenBy(tx: Tx, workspace: string, members: readonly Member[], ids: readonly string[]): Promise<Kept[]> {
  if (ids.length === 0) return [];
  const rows = await tx
    .selectFrom('handoff')
    .selectAll()
    .where('workspace', '=', workspace)
    .where(among(tx, 'id', [...ids]))
    .execute();
  return readable(
    tx,
    workspace,
    rows.filter((row) => members.every((member) => may(member, 'handoff:see', row))),
  );
}

/** Those of these ids that the member may see now, in the order of `ids`. */
export async function gradedFor(tx: Tx, member: Member, ids: readonly string[]): Promise<GradedHandoff[]> {
  const kept = await seenBy(tx, member.workspace, [member], ids);
  const graded = await Promise.all(kept.map((one) => gradedOf(tx, member.workspace, one)));
  return graded.sort((a, b) => ids.indexOf(a.handoff) - ids.indexOf(b.handoff));
}

/** One that cannot be read whole is nothing to grade. */
async function readable(tx: Tx, workspace: string, rows: Parameters<typeof whole>[2]): Promise<Kept[]> {
  const damaged = new Set<string>();
  const kept = await whole(tx, workspace, rows, { handed: true, leaveOut: ({ handoff }) => void damaged.add(handoff) });
  return kept.filter(({ handoff }) => !damaged.has(handoff.id));
}

async function gradedOf(tx: Tx, workspace: string, { handoff, handed }: Kept): Promise<GradedHandoff & Graded> {
  const content = contentOf(valuesOf({ registers: handed }));
  const { items } = barOf(await barKeptBy(tx, workspace, handoff.events), content);
  return {
    handoff: handoff.id,
    account: content.facts.account ?? content.facts.title ?? '',
    items: items.map(({ key, name }) => ({ key, name, evidence: content.bar[key]?.evidence ?? '' })),
  };
}
