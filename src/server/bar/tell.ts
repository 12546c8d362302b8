/** What the two leads of a team are told of its bar. */
import { type BarVersions, LEADS, latestOf, type NamedLeads, readAgainAt } from '../../core/bar/versions.ts';
import type { About } from '../../core/notices/about.ts';
import type { KindName } from '../../core/notices/kinds.ts';
import { readSetting } from '../../core/settings/kept.ts';
import type { Member } from '../auth/policy.ts';
import { tell } from '../notices/tell.ts';
import { readOr } from '../store/damage/damage.ts';
import { settingOf } from '../store/settings/settings.ts';
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

/** Somebody new reads the bar without having written it. Once for each person and team; `person`: who joined. */
export async function askForJoiner(tx: Tx, { id, workspace, team, roles, active }: Member, now: number): Promise<void> {
  if (!active || !(roles.includes('sdr') || roles.includes('ae'))) return;
  if (!latestOf(await settingOf(tx, workspace, 'barVersions', team))) return;
  await tellLeads(tx, { workspace, team, kind: 'bar-for-joiner', now, key: `bar ${team} joiner ${id}`, about: { by: id } });
}

interface Leading {
  workspace: string;
  team: string;
  kind: KindName;
  key: string;
  now: number;
  about?: About;
}

/** Nobody is told of themselves. */
export async function tellLeads(tx: Tx, { team, now, ...word }: Leading): Promise<void> {
  const leads = await settingOf(tx, word.workspace, 'leads', team);
  for (const person of new Set(LEADS.map((lead) => leads[lead])))
    if (person !== null && person !== word.about?.by) await tell(tx, { ...word, person, handoff: null, at: now });
}

/** Once for each quarter in which nobody has read a bar that counts; `now` in epoch milliseconds. */
export async function remindOfBars(tx: Tx, now: number): Promise<void> {
  const rows = await tx.selectFrom('setting').select(['workspace', 'of', 'value']).where('name', '=', 'barVersions').execute();
  for (const { workspace, of: team, value } of rows) {
    const versions = readSetting('barVersions', readOr(value, null));
    const due = readAgainAt(versions);
    if (due === null || due > now) continue;
    await tellLeads(tx, { workspace, team, kind: 'bar-to-read', now, key: `bar ${team} read ${latestOf(versions)?.version} ${due}` });
  }
}
