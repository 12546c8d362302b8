/** Bars of teams, as handoffs begin with them and keep them. */
import { beganWith, type KeptBar, STANDARD_KEPT, versionNumbered } from '../../../core/bar/chosen.ts';
import { latestOf } from '../../../core/bar/versions.ts';
import type { BeganWith, HandoffEvent } from '../../../core/handoff/events.ts';
import { settingOf } from '../settings/settings.ts';
import type { Tx } from '../tables.ts';

/** What a handoff of this team begins with now; null where the standard counts. */
export async function countingBar(tx: Tx, workspace: string, team: string): Promise<BeganWith | null> {
  const latest = latestOf(await settingOf(tx, workspace, 'barVersions', team));
  return latest && { team, version: latest.version };
}

/** The version that a handoff with this log keeps. */
export async function barKeptBy(tx: Tx, workspace: string, events: readonly HandoffEvent[]): Promise<KeptBar> {
  const began = beganWith(events);
  return began ? versionNumbered(await settingOf(tx, workspace, 'barVersions', began.team), began.version) : STANDARD_KEPT;
}
