/** Where a workspace's channels lead. */
import type { Selectable } from 'kysely';
import type { Tables, Tx } from '../tables.ts';

export type Outlet = Selectable<Tables['outlet']>;

export const outletsOf = (tx: Tx, workspace: string): Promise<Outlet[]> =>
  tx.selectFrom('outlet').selectAll().where('workspace', '=', workspace).orderBy('channel').execute();

export const outletOf = (tx: Tx, workspace: string, channel: string): Promise<Outlet | undefined> =>
  tx.selectFrom('outlet').selectAll().where('workspace', '=', workspace).where('channel', '=', channel).executeTakeFirst();

/** In the place of what was there. */
export async function saveOutlet(tx: Tx, outlet: Outlet): Promise<void> {
  const { address, secret, at } = outlet;
  await tx
    .insertInto('outlet')
    .values(outlet)
    .onConflict((conflict) => conflict.columns(['workspace', 'channel']).doUpdateSet({ address, secret, at }))
    .execute();
}

export async function removeOutlet(tx: Tx, workspace: string, channel: string): Promise<void> {
  await tx.deleteFrom('outlet').where('workspace', '=', workspace).where('channel', '=', channel).execute();
}
