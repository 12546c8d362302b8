/** Who is told of what runs late. */
import { membersOf } from '../store/people/people.ts';
import { settingOf } from '../store/settings/settings.ts';
import type { Tx } from '../store/tables.ts';

/** User ids: the team's SDR lead and AE lead; its managers, where nobody is named. */
export async function managersOf(tx: Tx, workspace: string, team: string): Promise<string[]> {
  const { sdrLead, aeLead } = await settingOf(tx, workspace, 'leads', team);
  const members = (await membersOf(tx, workspace)).filter(({ active }) => active);
  const leads = members.filter(({ id }) => id === sdrLead || id === aeLead);
  const managers = members.filter((member) => member.team === team && member.roles.includes('manager'));
  return (leads.length > 0 ? leads : managers).map(({ id }) => id);
}

export async function adminsOf(tx: Tx, workspace: string): Promise<string[]> {
  return (await membersOf(tx, workspace)).filter(({ active, roles }) => active && roles.includes('admin')).map(({ id }) => id);
}
