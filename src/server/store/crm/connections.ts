/** The CRMs that a workspace is connected to by a key. */
import type { Selectable } from 'kysely';
import type { Trouble } from '../../../core/handoff/crmNote.ts';
import type { RecordRef } from '../../../core/handoff/record.ts';
import type { Tables, Tx } from '../tables.ts';

export type Connection = Selectable<Tables['connection']>;

/** What its key was sealed for: it opens for no other CRM, address or workspace. */
export const belongsTo = ({ workspace, crm, origin }: Pick<Connection, 'workspace' | 'crm' | 'origin'>): string =>
  `${workspace}|${crm}|${origin}`;

export const connectionsOf = (tx: Tx, workspace: string): Promise<Connection[]> =>
  tx.selectFrom('connection').selectAll().where('workspace', '=', workspace).orderBy('crm').orderBy('origin').execute();

export const connectionById = (tx: Tx, workspace: string, id: string): Promise<Connection | undefined> =>
  tx.selectFrom('connection').selectAll().where('workspace', '=', workspace).where('id', '=', id).executeTakeFirst();

/** The one that a record's notes go through. */
export const connectionFor = (tx: Tx, workspace: string, { crm, origin }: RecordRef): Promise<Connection | undefined> =>
  tx
    .selectFrom('connection')
    .selectAll()
    .where('workspace', '=', workspace)
    .where('crm', '=', crm)
    .where('origin', '=', origin)
    .executeTakeFirst();

export type NewConnection = Pick<Connection, 'workspace' | 'crm' | 'origin' | 'sealed' | 'shown' | 'who' | 'at'>;

/** In the place of one of the same address, which keeps its id. */
export async function saveConnection(tx: Tx, connection: NewConnection): Promise<Connection> {
  const { sealed, shown, who, at } = connection;
  const fresh = { sealed, shown, who, at, went_well: null, went_wrong: null, trouble: null, words: null };
  return tx
    .insertInto('connection')
    .values({ ...connection, ...fresh, fields: null, id: crypto.randomUUID() })
    .onConflict((conflict) => conflict.columns(['workspace', 'crm', 'origin']).doUpdateSet(fresh))
    .returningAll()
    .executeTakeFirstOrThrow();
}

/** Null: nothing is copied into fields any more, and what was wrong with that is not so any more. */
export async function saveFields(tx: Tx, workspace: string, id: string, fields: string | null): Promise<void> {
  await tx.updateTable('connection').set({ fields }).where('workspace', '=', workspace).where('id', '=', id).execute();
  if (fields === null)
    await tx
      .updateTable('crm_note')
      .set({ copied: null, unfilled: null, unfilled_words: null })
      .where('workspace', '=', workspace)
      .where('connection', '=', id)
      .execute();
}

/** What was waiting for it waits no more. */
export async function removeConnection(tx: Tx, workspace: string, id: string): Promise<void> {
  await tx.deleteFrom('crm_note').where('workspace', '=', workspace).where('connection', '=', id).execute();
  await tx.deleteFrom('connection').where('workspace', '=', workspace).where('id', '=', id).execute();
}

export interface Went {
  trouble: Trouble | null;
  words: string | null;
  /** Epoch milliseconds. */
  at: number;
}

/** What came of the last time that its CRM was asked. */
export async function noteWent(tx: Tx, id: string, { trouble, words, at }: Went): Promise<void> {
  const went = trouble === null ? { went_well: at, trouble: null, words: null } : { went_wrong: at, trouble, words };
  await tx.updateTable('connection').set(went).where('id', '=', id).execute();
}

/** All of the store, for a new key to seal them. */
export const everyConnection = (tx: Tx): Promise<Connection[]> => tx.selectFrom('connection').selectAll().orderBy('id').execute();

export async function saveSealed(tx: Tx, id: string, before: string, sealed: string): Promise<void> {
  await tx.updateTable('connection').set({ sealed }).where('id', '=', id).where('sealed', '=', before).execute();
}
