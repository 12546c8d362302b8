/** The first meeting that a team hands off in a motion: its bar was written for others. */
import { MOTION_NAMES, type Motion, motionOf } from '../../core/bar/motion.ts';
import { latestOf } from '../../core/bar/versions.ts';
import { type Handoff, valuesOf } from '../../core/handoff/handoff.ts';
import { contentOf } from '../../core/handoff/registers.ts';
import { readOr } from '../store/damage/damage.ts';
import { saveSetting, settingOf } from '../store/settings/settings.ts';
import type { Tx } from '../store/tables.ts';
import { tellLeads } from './tell.ts';

/** `handoff` was just handed off, in the workspace’s turn. Its team is told once for each motion. */
export async function askForMotion(tx: Tx, workspace: string, { id, registers }: Handoff, now: number): Promise<void> {
  const { team } = await tx
    .selectFrom('handoff')
    .select('team')
    .where('workspace', '=', workspace)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  const versions = await settingOf(tx, workspace, 'barVersions', team);
  const latest = latestOf(versions);
  if (!latest) return;
  const motion = motionIn(valuesOf({ registers }), latest.text.usual);
  const used = versions.used ?? (await usedBefore(tx, { workspace, team, but: id }, latest.text.usual));
  if (versions.used?.includes(motion)) return;
  await saveSetting(tx, workspace, 'barVersions', team, { ...versions, used: [...new Set([...used, motion])] });
  if (!used.includes(motion))
    await tellLeads(tx, {
      workspace,
      team,
      kind: 'bar-for-motion',
      now,
      key: `bar ${team} motion ${motion}`,
      about: { motion: MOTION_NAMES[motion] },
    });
}

const motionIn = (values: Parameters<typeof contentOf>[0], usual: Motion): Motion => motionOf(contentOf(values)) ?? usual;

/** By what it handed off until then. */
async function usedBefore(
  tx: Tx,
  { workspace, team, but }: { workspace: string; team: string; but: string },
  usual: Motion,
): Promise<Motion[]> {
  const rows = await tx
    .selectFrom('handoff')
    .leftJoin('register', (join) =>
      join
        .onRef('register.workspace', '=', 'handoff.workspace')
        .onRef('register.handoff', '=', 'handoff.id')
        .on('register.name', 'in', ['facts', 'corrected', 'motion']),
    )
    .select(['handoff.id', 'register.name', 'register.value'])
    .where('handoff.workspace', '=', workspace)
    .where('handoff.team', '=', team)
    .where('handoff.state', '<>', 'draft')
    .where('handoff.id', '<>', but)
    .execute();
  const told = [...Map.groupBy(rows, (row) => row.id).values()].map((theirs) =>
    motionIn(Object.fromEntries(theirs.flatMap(({ name, value }) => (name && value ? [[name, readOr(value, null)]] : []))), usual),
  );
  return [...new Set(told)];
}
