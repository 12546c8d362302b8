/** Who leads a team: one SDR lead, one AE lead. */
import { LEADS, type Lead } from '../../core/bar/versions.ts';
import { takeTurn } from '../store/handoffs/changes.ts';
import { personByEmail } from '../store/people/people.ts';
import { teamsOf } from '../store/people/workspaces.ts';
import { saveSetting, settingOf } from '../store/settings/settings.ts';
import type { Tx } from '../store/tables.ts';

/** Addresses; an empty one names nobody, one that is left out stays who it is. */
export type GivenLeads = Partial<Record<Lead, string>>;

/** Names them, and returns the names of both. Throws a sentence for people where that cannot be. */
export async function nameLeads(tx: Tx, workspace: string, team: string, given: GivenLeads): Promise<Record<Lead, string | null>> {
  await takeTurn(tx, workspace);
  const found = (await teamsOf(tx, workspace)).find(({ name }) => name === team);
  if (!found) throw new Error(`There is no team "${team}" here. Invite somebody into it first.`);
  const leads = await settingOf(tx, workspace, 'leads', found.id);
  for (const lead of LEADS) {
    const address = given[lead];
    if (address !== undefined) leads[lead] = address === '' ? null : await personOf(tx, workspace, address);
  }
  if (Object.keys(given).length > 0) await saveSetting(tx, workspace, 'leads', found.id, leads);
  return { sdrLead: await nameOf(tx, leads.sdrLead), aeLead: await nameOf(tx, leads.aeLead) };
}

async function personOf(tx: Tx, workspace: string, address: string): Promise<string> {
  const person = await personByEmail(tx, workspace, address);
  if (!person?.active) throw new Error(`Nobody here has the address ${address}.`);
  return person.id;
}

async function nameOf(tx: Tx, id: string | null): Promise<string | null> {
  if (id === null) return null;
  const row = await tx.selectFrom('person').select('name').where('id', '=', id).executeTakeFirst();
  return row?.name ?? null;
}
