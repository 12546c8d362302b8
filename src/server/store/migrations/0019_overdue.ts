/** Opportunities whose day was told before an overdue one was raised: each is looked at once, and what then stands is told. */
import { type Kysely, sql } from 'kysely';
import type { Tables } from '../tables.ts';

export async function overdue(db: Kysely<Tables>): Promise<void> {
  await sql`insert into reminder (workspace, handoff, person, kind, due)
    select workspace, id, ae, 'next-step-overdue', 0 from handoff where state = 'opportunity' and ae is not null
    on conflict do nothing`.execute(db);
}
