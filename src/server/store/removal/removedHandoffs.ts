/** Handoffs that are no more. */
import { type Selectable, sql } from 'kysely';
import { type Member, may } from '../../auth/policy.ts';
import { takeChanges } from '../handoffs/changes.ts';
import { removeNoticesAbout } from '../notices/notices.ts';
import { membersOf } from '../people/people.ts';
import type { Tables, Tx } from '../tables.ts';

/** Removes a handoff with its registers and its log, which must be unlocked. What stays is that there was one, and who could see it. */
export async function removeHandoff(
  tx: Tx,
  { workspace, id, sdr, team, ae, state }: Selectable<Tables['handoff']>,
  now: number,
): Promise<void> {
  const change = await takeChanges(tx, workspace, 1);
  await keepReadersBefore(tx, workspace, id);
  await keepReleased(tx, workspace, id, now);
  for (const table of ['calibration_grade', 'clock_due', 'clock_mark', 'crm_note', 'released', 'register', 'event'] as const)
    await tx.deleteFrom(table).where('workspace', '=', workspace).where('handoff', '=', id).execute();
  await removeNoticesAbout(tx, workspace, id);
  await tx.deleteFrom('booking').where('workspace', '=', workspace).where('handoff', '=', id).execute();
  await tx.deleteFrom('handoff').where('workspace', '=', workspace).where('id', '=', id).execute();
  const gone = { sdr, team, ae, state, change, at: now };
  await tx
    .insertInto('removed_handoff')
    .values({ workspace, handoff: id, ...gone })
    .onConflict((conflict) => conflict.columns(['workspace', 'handoff']).doUpdateSet(gone))
    .execute();
}

/** One that was removed for the same record before is about to be forgotten: whoever could see that one is named. */
async function keepReadersBefore(tx: Tx, workspace: string, handoff: string): Promise<void> {
  const before = await tx
    .selectFrom('removed_handoff')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('handoff', '=', handoff)
    .executeTakeFirst();
  if (!before) return;
  const readers = (await membersOf(tx, workspace)).filter((member) => may(member, 'handoff:see', before));
  if (readers.length === 0) return;
  const { change, at } = before;
  await tx
    .insertInto('removed_reader')
    .values(readers.map(({ id: person }) => ({ workspace, handoff, person, change, at })))
    .onConflict((conflict) => conflict.columns(['workspace', 'handoff', 'person']).doUpdateSet({ change, at }))
    .execute();
}

/** Of those who could see it before, whoever was away then does not know it yet. */
async function keepReleased(tx: Tx, workspace: string, handoff: string, now: number): Promise<void> {
  await sql`insert into removed_reader (workspace, handoff, person, "change", "at")
    select workspace, handoff, person, "change", cast(${now} as bigint) from released where workspace = ${workspace} and handoff = ${handoff}
    on conflict (workspace, handoff, person) do update set "change" = excluded."change", "at" = excluded."at"`.execute(tx);
}

/** Ids of those removed after the change `after`, up to and with `until`, that this member could see at some time. */
export async function removedAfter(tx: Tx, member: Member, after: number, until: number): Promise<string[]> {
  const { workspace } = member;
  const removed = await tx
    .selectFrom('removed_handoff')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('change', '>', after)
    .where('change', '<=', until)
    .execute();
  const seen = removed.filter((facts) => may(member, 'handoff:see', facts)).map(({ handoff }) => handoff);
  return [...seen, ...(await namedAfter(tx, 'removed_reader', member, after, until))];
}

/** Ids of the handoffs for which this member stands in a table by name: since the change `after`, up to and with `until`. */
export async function namedAfter(
  tx: Tx,
  table: 'released' | 'removed_reader',
  { workspace, id }: Member,
  after: number,
  until: number,
): Promise<string[]> {
  const named = await tx
    .selectFrom(table)
    .select('handoff')
    .where('workspace', '=', workspace)
    .where('person', '=', id)
    .where('change', '>', after)
    .where('change', '<=', until)
    .execute();
  return named.map(({ handoff }) => handoff);
}

export async function forgetRemovedHandoffs(tx: Tx, before: number): Promise<void> {
  for (const table of ['removed_handoff', 'removed_reader'] as const) await tx.deleteFrom(table).where('at', '<', before).execute();
}
