/** What was handed off, and to whom: kept apart from what its writer mends after a bounce. */
import type { Kysely } from 'kysely';
import type { HandoffEvent } from '../../../core/handoff/events.ts';
import type { Tables } from '../tables.ts';

export async function handed(db: Kysely<Tables>): Promise<void> {
  for (const [column, type] of [
    ['handed_value', 'text'],
    ['handed_revision', 'integer'],
    ['handed_at', 'text'],
    ['handed_by', 'text'],
  ] as const)
    await db.schema.alterTable('register').addColumn(column, type).execute();
  const before = await db.selectFrom('handoff').select(['workspace', 'id', 'ae', 'state']).execute();
  for (const handoff of before) await fill(db, handoff);
}

/** Until now `handoff.ae` followed the register, and nothing said what stood in a brief when it was handed off. */
async function fill(db: Kysely<Tables>, { workspace, id, ae, state }: Pick<Tables['handoff'], 'workspace' | 'id' | 'ae' | 'state'>) {
  const rows = await db
    .selectFrom('event')
    .select('body')
    .where('workspace', '=', workspace)
    .where('handoff', '=', id)
    .orderBy('revision')
    .execute();
  const events = rows.map(({ body }) => JSON.parse(body) as HandoffEvent);
  const submitted = events.findLast(({ type }) => type === 'submitted');
  const bounced = events.findLast(({ type }) => type === 'bounced');
  // Only the account executive it was handed to can have bounced it.
  const to = !submitted ? null : state === 'bounced' ? (bounced?.by ?? null) : ae;
  await db.updateTable('handoff').set({ ae: to }).where('workspace', '=', workspace).where('id', '=', id).execute();
  if (!submitted) return;
  await db
    .updateTable('register')
    .set((eb) => ({
      handed_value: eb.ref('value'),
      handed_revision: eb.ref('revision'),
      handed_at: eb.ref('at'),
      handed_by: eb.ref('by'),
    }))
    .where('workspace', '=', workspace)
    .where('handoff', '=', id)
    .where('at', '<=', submitted.at)
    .execute();
}
