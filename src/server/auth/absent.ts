/** Out of office, as an administrator says it at the server. */
import { awaySchema } from '../../core/handoff/person.ts';
import { takeTurn } from '../store/handoffs/changes.ts';
import { personByEmail } from '../store/people/people.ts';
import type { Tx } from '../store/tables.ts';
import { announceAway } from './away.ts';
import { accountExecutive } from './standIn.ts';

interface Said {
  /** Neither: they are back. Times with their zone. */
  from?: string;
  until?: string;
  /** Address of who stands in for that time. */
  by?: string;
}

/** Throws a sentence for people where that cannot be. `now` in epoch milliseconds. */
export async function absent(tx: Tx, workspace: string, email: string, { from, until, by }: Said, now: number): Promise<void> {
  await takeTurn(tx, workspace);
  const person = await personByEmail(tx, workspace, email);
  if (!person?.active) throw new Error(`Nobody here has the address ${email}.`);
  if (from === undefined && until === undefined) return announceAway(tx, person, null, now);
  const backup = by === undefined ? null : (await accountExecutive(tx, workspace, by)).id;
  if (backup === person.id) throw new Error('Nobody stands in for themselves. Name somebody else.');
  const away = awaySchema.safeParse({ from: timeIn(from), until: timeIn(until), backup });
  if (!away.success) throw new Error('Give both times with their zone: --from 2027-03-01T08:00+01:00 --until 2027-03-08T08:00+01:00.');
  if (away.data.from >= away.data.until) throw new Error('Come back after you left: --until is later than --from.');
  if (Date.parse(away.data.until) <= now) throw new Error('That time is over. Give a time to come back that is still to come.');
  await announceAway(tx, person, away.data, now);
}

const timeIn = (text: string | undefined): string | undefined =>
  text !== undefined && /(Z|[+-]\d\d:?\d\d)$/.test(text) && Number.isFinite(Date.parse(text)) ? new Date(text).toISOString() : undefined;
