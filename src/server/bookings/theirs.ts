import { type Member, may } from '../auth/policy.ts';
import { teamOf } from '../store/people/people.ts';
import type { Tx } from '../store/tables.ts';

/** User ids of whose bookings are theirs to see to: their own, and those of the team they manage. */
export async function theirsToSee(tx: Tx, member: Member): Promise<string[]> {
  const { workspace, team } = member;
  const people = [member, ...(member.roles.includes('manager') ? await teamOf(tx, workspace, team) : [])];
  return [...new Set(people.filter((one) => may(member, 'booking:see', { workspace, sdr: one.id, team: one.team })).map(({ id }) => id))];
}
