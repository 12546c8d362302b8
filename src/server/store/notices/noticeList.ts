/** What a person was told. */
import type { Selectable } from 'kysely';
import { aboutSchema } from '../../../core/notices/about.ts';
import { readOr } from '../damage/damage.ts';
import { among } from '../engine/bulk.ts';
import type { Tables, Tx } from '../tables.ts';

/** The newest first. What was told a moment ago is there before it goes out. */
export function noticesFor(tx: Tx, person: string, now: number, most: number): Promise<Selectable<Tables['notice']>[]> {
  return tx
    .selectFrom('notice')
    .selectAll()
    .where('person', '=', person)
    .where('at', '<=', now)
    .orderBy('at', 'desc')
    .orderBy('id')
    .limit(most)
    .execute();
}

/** Only their own; what was read stays read since then. */
export async function markRead(tx: Tx, person: string, ids: readonly string[], now: number): Promise<void> {
  await tx
    .updateTable('notice')
    .set({ read: now })
    .where('person', '=', person)
    .where('read', 'is', null)
    .where(among(tx, 'id', ids))
    .execute();
}

/** The last notice of this kind, for as long as it is not read and not older than `since`, counts so many more, and is news again. Resolves with whether there is one. */
export async function raiseCount(
  tx: Tx,
  { person, kind, since }: { person: string; kind: string; since: number },
  more: number,
): Promise<boolean> {
  const last = await tx
    .selectFrom('notice')
    .select(['id', 'about'])
    .where('person', '=', person)
    .where('kind', '=', kind)
    .where('at', '>', since)
    .where('read', 'is', null)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!last) return false;
  const about = aboutSchema.safeParse(readOr(last.about, null)).data;
  if (!about?.count) return false;
  const raised = JSON.stringify({ ...about, count: about.count + more });
  await tx.updateTable('notice').set({ about: raised, planned: null }).where('id', '=', last.id).execute();
  return true;
}
