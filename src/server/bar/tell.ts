/** What the two leads of a team are told of its bar. */
import { type BarVersions, LEADS, latestOf, type NamedLeads, readAgainAt } from '../../core/bar/versions.ts';
import { readSetting } from '../../core/settings/kept.ts';
import { tell } from '../notices/tell.ts';
import { readOr } from '../store/damage.ts';
import { settingOf } from '../store/settings.ts';
import type { Tx } from '../store/tables.ts';

interface Signed {
  workspace: string;
  team: string;
  /** Revision of the text. */
  revision: number;
  leads: NamedLeads;
  by: string;
  now: number;
}

/** One has signed: the other is asked to read and sign the same text. */
export async function askToSign(tx: Tx, after: BarVersions, { workspace, team, revision, leads, by, now }: Signed): Promise<void> {
  const { signing } = after;
  if (!signing) return;
  for (const lead of LEADS) {
    const person = leads[lead];
    if (person === null || person === by || signing[lead]?.by === person) continue;
    await tell(tx, { workspace, person, kind: 'bar-to-sign', handoff: null, at: now, key: `bar ${team} sign ${revision}`, about: { by } });
  }
}

/** Once for each quarter in which nobody has read a bar that counts; `now` in epoch milliseconds. */
export async function remindOfBars(tx: Tx, now: number): Promise<void> {
  const rows = await tx.selectFrom('setting').select(['workspace', 'of', 'value']).where('name', '=', 'barVersions').execute();
  for (const { workspace, of: team, value } of rows) {
    const versions = readSetting('barVersions', readOr(value, null));
    const due = readAgainAt(versions);
    if (due === null || due > now) continue;
    const leads = await settingOf(tx, workspace, 'leads', team);
    const key = `bar ${team} read ${latestOf(versions)?.version} ${due}`;
    for (const person of new Set(LEADS.map((lead) => leads[lead])))
      if (person !== null) await tell(tx, { workspace, person, kind: 'bar-to-read', handoff: null, at: now, key });
  }
}
