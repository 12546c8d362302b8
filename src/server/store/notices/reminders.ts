/** What is to be told later. */
import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../tables.ts';

export type KeptReminder = Selectable<Tables['reminder']>;

/** In the place of all that a handoff had. */
export async function keepReminders(tx: Tx, workspace: string, handoff: string, reminders: readonly KeptReminder[]): Promise<void> {
  await tx.deleteFrom('reminder').where('workspace', '=', workspace).where('handoff', '=', handoff).execute();
  if (reminders.length === 0) return;
  await tx
    .insertInto('reminder')
    .values([...reminders])
    .onConflict((conflict) => conflict.columns(['workspace', 'handoff', 'person', 'kind']).doNothing())
    .execute();
}

/** Of one kind those that were due before `until` only. */
export interface Leaving {
  kind: string;
  until: number;
}

/** Takes out those that are due: whoever gets them tells, in this transaction, and nobody else. `leaving`: what another server is to take. */
export async function takeReminders(tx: Tx, now: number, most: number, leaving: Leaving | null): Promise<KeptReminder[]> {
  const due = await tx
    .selectFrom('reminder')
    .selectAll()
    .where('due', '<=', now)
    .$if(leaving !== null, (query) =>
      query.where((eb) => eb.or([eb('kind', '<>', leaving?.kind ?? ''), eb('due', '<=', leaving?.until ?? now)])),
    )
    .orderBy('due')
    .limit(most)
    .execute();
  const taken: KeptReminder[] = [];
  for (const one of due) {
    const { numDeletedRows } = await tx
      .deleteFrom('reminder')
      .where('workspace', '=', one.workspace)
      .where('handoff', '=', one.handoff)
      .where('person', '=', one.person)
      .where('kind', '=', one.kind)
      .where('due', '=', one.due)
      .executeTakeFirst();
    if (numDeletedRows > 0n) taken.push(one);
  }
  return taken;
}
