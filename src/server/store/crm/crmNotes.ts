/** How the note of each handoff stands in its CRM, and what is to be done about it: a row a handoff, whatever happens to it meanwhile. */
import type { Selectable } from 'kysely';
import type { Trouble } from '../../../core/handoff/crmNote.ts';
import type { Handoff } from '../../../core/handoff/handoff.ts';
import type { Tables, Tx } from '../tables.ts';
import { connectionFor } from './connections.ts';

export type NoteRow = Selectable<Tables['crm_note']>;

/** Milliseconds after which whoever took one and said nothing of it counts as gone. Longer than any try takes. */
export const LEASE_MS = 10 * 60_000;

/** Something happened: the note is to say so, where the record's CRM is connected. Whoever is at it now is not disturbed. */
export async function wantNote(tx: Tx, workspace: string, { id, record, revision, events }: Handoff, at: number): Promise<void> {
  if (!events.some(({ type }) => type === 'submitted')) return;
  const connection = await connectionFor(tx, workspace, record);
  if (!connection) return;
  const due = Math.max(at, await restsUntil(tx, connection.id, at));
  const wanted = { connection: connection.id, wanted: revision, state: 'waiting' as const, tries: 0, at };
  const standing = { told: 0, claim: null, place: null, remote: null, trouble: null, words: null };
  const fresh = { ...standing, copied: null, unfilled: null, unfilled_words: null };
  await tx
    .insertInto('crm_note')
    .values({ workspace, handoff: id, ...wanted, ...fresh, due })
    .onConflict((conflict) =>
      conflict.columns(['workspace', 'handoff']).doUpdateSet((eb) => ({
        ...wanted,
        due: eb.case().when('crm_note.claim', 'is', null).then(due).else(eb.ref('crm_note.due')).end(),
      })),
    )
    .execute();
}

/** Until when its CRM, which said that it is asked too often, is left alone; 0 where it did not. Known by the notes that wait for it. */
async function restsUntil(tx: Tx, connection: string, now: number): Promise<number> {
  const row = await tx
    .selectFrom('crm_note')
    .select((eb) => eb.fn.max('due').as('until'))
    .where('connection', '=', connection)
    .where('state', '=', 'waiting')
    .where('claim', 'is', null)
    .where('due', '>', now)
    .where((eb) => eb.or([eb('trouble', '=', 'busy'), eb('unfilled', '=', 'busy')]))
    .executeTakeFirst();
  return Number(row?.until ?? 0);
}

/** The next that is due, of a connection through which nobody writes at the moment: one that is slow holds up no other; of several servers that ask, one gets it. Null where none is. */
export async function takeNote(tx: Tx, now: number): Promise<NoteRow | null> {
  for (;;) {
    const next = await tx
      .selectFrom('crm_note')
      .select(['workspace', 'handoff'])
      .where('state', '=', 'waiting')
      .where('due', '<=', now)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('crm_note as other')
              .select('other.handoff')
              .whereRef('other.connection', '=', 'crm_note.connection')
              .where('other.claim', 'is not', null)
              .where('other.due', '>', now),
          ),
        ),
      )
      .orderBy('due')
      // One that fails each time holds up no other.
      .orderBy('tries')
      .limit(1)
      .executeTakeFirst();
    if (!next) return null;
    const taken = await tx
      .updateTable('crm_note')
      .set((eb) => ({ claim: crypto.randomUUID(), tries: eb('tries', '+', 1), due: now + LEASE_MS }))
      .where('workspace', '=', next.workspace)
      .where('handoff', '=', next.handoff)
      .where('state', '=', 'waiting')
      .where('due', '<=', now)
      .returningAll()
      .executeTakeFirst();
    if (taken) return taken;
  }
}

export interface NoteEnd {
  /** `waiting` until `due`; `over`: nothing more is tried until something happens, or somebody asks. */
  state: NoteRow['state'];
  due: number;
  /** Of the handoff that is told. */
  told: number;
  place: string | null;
  remote: string | null;
  trouble: Trouble | null;
  words: string | null;
  copied: string | null;
  unfilled: string | null;
  unfilled_words: string | null;
}

/** False where another has taken it meanwhile. What happened since it was taken is told at once. */
export async function endNote(tx: Tx, { workspace, handoff, claim, wanted }: NoteRow, end: NoteEnd, now: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('crm_note')
    .set({ ...end, claim: null, at: now })
    .where('workspace', '=', workspace)
    .where('handoff', '=', handoff)
    .where('claim', '=', claim)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  await tx
    .updateTable('crm_note')
    .set({ state: 'waiting', due: now, tries: 0 })
    .where('workspace', '=', workspace)
    .where('handoff', '=', handoff)
    .where('wanted', '>', wanted)
    .execute();
  return true;
}

export const noteOf = (tx: Tx, workspace: string, handoff: string): Promise<NoteRow | undefined> =>
  tx.selectFrom('crm_note').selectAll().where('workspace', '=', workspace).where('handoff', '=', handoff).executeTakeFirst();

/** Somebody asked: as if nothing had been tried. One that is being written is left alone. */
export async function tryNoteAgain(tx: Tx, workspace: string, handoff: string, now: number): Promise<void> {
  const row = await noteOf(tx, workspace, handoff);
  if (!row) return;
  await tx
    .updateTable('crm_note')
    .set({ state: 'waiting', due: Math.max(now, await restsUntil(tx, row.connection, now)), tries: 0 })
    .where('workspace', '=', workspace)
    .where('handoff', '=', handoff)
    .where('claim', 'is', null)
    .execute();
}

/** What went wrong for want of its key: with another one, all is tried again. */
export async function tryAllAgain(tx: Tx, connection: string, now: number): Promise<void> {
  await tx
    .updateTable('crm_note')
    .set({ state: 'waiting', due: Math.max(now, await restsUntil(tx, connection, now)), tries: 0 })
    .where('connection', '=', connection)
    .where((eb) => eb.or([eb('trouble', 'is not', null), eb('unfilled', 'is not', null)]))
    .where('claim', 'is', null)
    .execute();
}

/** Nothing of this connection is tried before then. */
export async function deferNotes(tx: Tx, connection: string, until: number): Promise<void> {
  await tx
    .updateTable('crm_note')
    .set({ due: until })
    .where('connection', '=', connection)
    .where('state', '=', 'waiting')
    .where('claim', 'is', null)
    .where('due', '<', until)
    .execute();
}

/** What CRMs said in their own words before `before`: it may name people, and is of use to nobody by then. */
export async function forgetCrmWords(tx: Tx, before: number): Promise<void> {
  await tx
    .updateTable('crm_note')
    .set({ words: null, unfilled_words: null })
    .where((eb) => eb.or([eb('words', 'is not', null), eb('unfilled_words', 'is not', null)]))
    .where('at', '<', before)
    .execute();
  await tx.updateTable('connection').set({ words: null }).where('words', 'is not', null).where('went_wrong', '<', before).execute();
}

/** Of somebody who is removed: as whom a key writes, where that is them, and whatever CRMs said. The next check tells it anew. */
export async function forgetPersonInCrms(tx: Tx, workspace: string, { name, email }: { name: string; email: string }): Promise<void> {
  await tx.updateTable('crm_note').set({ words: null, unfilled_words: null }).where('workspace', '=', workspace).execute();
  const rows = await tx.selectFrom('connection').select(['id', 'who']).where('workspace', '=', workspace).execute();
  for (const { id, who } of rows) {
    const isThem = who !== null && [name, email].some((word) => who.toLowerCase().includes(word.toLowerCase()));
    await tx
      .updateTable('connection')
      .set({ words: null, ...(isThem && { who: null }) })
      .where('id', '=', id)
      .execute();
  }
}

/** The last of this connection whose fields could not be filled. */
export const lastUnfilled = (tx: Tx, connection: string): Promise<Pick<NoteRow, 'unfilled' | 'unfilled_words' | 'at'> | undefined> =>
  tx
    .selectFrom('crm_note')
    .select(['unfilled', 'unfilled_words', 'at'])
    .where('connection', '=', connection)
    .where('unfilled', 'is not', null)
    .orderBy('at', 'desc')
    .limit(1)
    .executeTakeFirst();

export interface NoteCount {
  /** Id. */
  connection: string;
  state: NoteRow['state'];
  /** The last try did not go well. */
  isWrong: boolean;
  count: number;
}

/** Notes of each connection by how they stand. */
export async function countNotes(tx: Tx, workspace: string): Promise<NoteCount[]> {
  const rows = await tx
    .selectFrom('crm_note')
    .select((eb) => ['connection', 'state', eb('trouble', 'is not', null).as('isWrong'), eb.fn.countAll<number>().as('count')])
    .where('workspace', '=', workspace)
    .groupBy((eb) => ['connection', 'state', eb('trouble', 'is not', null)])
    .execute();
  return rows.map((row) => ({ ...row, isWrong: Boolean(row.isWrong), count: Number(row.count) }));
}
