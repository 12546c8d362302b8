/** Handoffs: rows, registers and log. Reading and writing one costs the same however many there are. */
import type { Selectable } from 'kysely';
import type { HandoffEvent } from '../../../core/handoff/events.ts';
import type { Handoff, RegisterState } from '../../../core/handoff/handoff.ts';
import type { RecordRef } from '../../../core/handoff/record.ts';
import type { HandoffFacts } from '../../auth/policy.ts';
import { wantNote } from '../crm/crmNotes.ts';
import { DamagedHandoff, type LeaveOut, readRow, refuseDamaged } from '../damage/damage.ts';
import { among } from '../engine/bulk.ts';
import type { Tables, Tx } from '../tables.ts';
import { lookAt } from './clocks.ts';

/** A handoff with what decides who may see it. */
export interface Kept {
  facts: HandoffFacts;
  handoff: Handoff;
  /** The registers as they stood when it was last handed off; empty before the first time, and where nobody asked for them. */
  handed: Handoff['registers'];
}

type HandoffRow = Selectable<Tables['handoff']>;

const factsOf = ({ workspace, sdr, team, ae, state }: HandoffRow): HandoffFacts => ({ workspace, sdr, team, ae, state });

/** Stands where the record cannot be read. */
const NO_RECORD: RecordRef = { crm: '', origin: '', type: 'deal', id: '' };

interface Asked {
  /** Whether `handed` is read: it is as much again. */
  handed: boolean;
  leaveOut: LeaveOut;
}

/** Handoffs with everything in them that can be read, in the order of `rows`. */
export async function whole(tx: Tx, workspace: string, rows: HandoffRow[], asked: Asked): Promise<Kept[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const registers = await tx
    .selectFrom('register')
    .select(['handoff', 'name', 'value', 'revision', 'at', 'by'])
    .where('workspace', '=', workspace)
    .where(among(tx, 'handoff', ids))
    .orderBy('name')
    .execute();
  const events = await tx
    .selectFrom('event')
    .select(['handoff', 'revision', 'body'])
    .where('workspace', '=', workspace)
    .where(among(tx, 'handoff', ids))
    .orderBy('revision')
    .execute();
  const registersOf = Map.groupBy(registers, ({ handoff }) => handoff);
  const eventsOf = Map.groupBy(events, ({ handoff }) => handoff);
  const handedOf = Map.groupBy(asked.handed ? await handedRegisters(tx, workspace, ids) : [], ({ handoff }) => handoff);
  const { leaveOut } = asked;
  return rows.map((row) => ({
    facts: factsOf(row),
    handoff: {
      id: row.id,
      record: readRow<RecordRef>(row.record, { handoff: row.id, part: 'record' }, leaveOut)[0] ?? NO_RECORD,
      sdr: row.sdr,
      state: row.state,
      revision: row.revision,
      registers: Object.fromEntries((registersOf.get(row.id) ?? []).flatMap((register) => stateOf(register, register.name, leaveOut))),
      events: (eventsOf.get(row.id) ?? []).flatMap(({ body, revision }) =>
        readRow<HandoffEvent>(body, { handoff: row.id, part: `event ${revision}` }, leaveOut),
      ),
    },
    handed: Object.fromEntries((handedOf.get(row.id) ?? []).flatMap((register) => handedState(register, leaveOut))),
  }));
}

type RegisterRow = Selectable<Tables['register']>;

async function handedRegisters(tx: Tx, workspace: string, ids: string[]): Promise<RegisterRow[]> {
  if (ids.length === 0) return [];
  return tx
    .selectFrom('register')
    .selectAll()
    .where('workspace', '=', workspace)
    .where(among(tx, 'handoff', ids))
    .orderBy('name')
    .execute();
}

type StateRow = Pick<RegisterRow, 'handoff' | 'name' | 'value' | 'revision' | 'at' | 'by'>;

function stateOf({ handoff, name, value, revision, at, by }: StateRow, part: string, leaveOut: LeaveOut): [string, RegisterState][] {
  return readRow<unknown>(value, { handoff, part }, leaveOut).map((read) => [name, { value: read, revision, at, by }]);
}

function handedState(row: RegisterRow, leaveOut: LeaveOut): [string, RegisterState][] {
  const { name, handoff, handed_value: value, handed_revision: revision, handed_at: at, handed_by: by } = row;
  if (value === null || revision === null || at === null || by === null) return [];
  return stateOf({ handoff, name, value, revision, at, by }, `${name} as handed off`, leaveOut);
}

/** Throws `DamagedHandoff` where it cannot be read whole. */
export async function handoffById(tx: Tx, workspace: string, id: string): Promise<Kept | null> {
  const row = await rowOf(tx, workspace, id);
  const [kept] = row ? await whole(tx, workspace, [row], { handed: false, leaveOut: refuseDamaged }) : [];
  return kept ?? null;
}

/** The same, for what is better left undone than done by half; null also where it cannot be read whole. */
export async function readableById(tx: Tx, workspace: string, id: string): Promise<Kept | null> {
  try {
    return await handoffById(tx, workspace, id);
  } catch (error) {
    if (error instanceof DamagedHandoff) return null;
    throw error;
  }
}

/** The registers as they stood when it was last handed off; empty before the first time. One that cannot be read counts as never handed off. */
export async function handedById(tx: Tx, workspace: string, id: string): Promise<Handoff['registers']> {
  const rows = await handedRegisters(tx, workspace, [id]);
  return Object.fromEntries(rows.flatMap((row) => handedState(row, () => undefined)));
}

const rowOf = (tx: Tx, workspace: string, id: string): Promise<HandoffRow | undefined> =>
  tx.selectFrom('handoff').selectAll().where('workspace', '=', workspace).where('id', '=', id).executeTakeFirst();

/** What decides who may see it, and the number of its events. */
export interface Known {
  facts: HandoffFacts;
  revision: number;
}

/** The same, without reading it. */
export async function factsById(tx: Tx, workspace: string, id: string): Promise<Known | null> {
  const row = await rowOf(tx, workspace, id);
  return row ? { facts: factsOf(row), revision: row.revision } : null;
}

/** The first event of its log, alone: it does not read the others. Empty where there is none. Throws `DamagedHandoff` where it cannot be read. */
export async function beginningOf(tx: Tx, workspace: string, id: string): Promise<HandoffEvent[]> {
  const rows = await tx
    .selectFrom('event')
    .select('body')
    .where('workspace', '=', workspace)
    .where('handoff', '=', id)
    .where('revision', '=', 1)
    .execute();
  return rows.flatMap(({ body }) => readRow<HandoffEvent>(body, { handoff: id, part: 'event 1' }, refuseDamaged));
}

/** Its log and nothing else; empty also where that cannot be read whole. */
export async function logOf(tx: Tx, workspace: string, id: string): Promise<HandoffEvent[]> {
  const rows = await tx
    .selectFrom('event')
    .select('body')
    .where('workspace', '=', workspace)
    .where('handoff', '=', id)
    .orderBy('revision')
    .execute();
  const log = rows.flatMap(({ body }) => readRow<HandoffEvent, null>(body, null, () => undefined));
  return log.length === rows.length ? log : [];
}

export async function addHandoff(tx: Tx, { facts, handoff }: Pick<Kept, 'facts' | 'handoff'>, change: number): Promise<void> {
  const { workspace, sdr, team, ae, state } = facts;
  await tx
    .insertInto('handoff')
    .values({ workspace, id: handoff.id, record: JSON.stringify(handoff.record), sdr, team, ae, state, revision: handoff.revision, change })
    .execute();
  await append(tx, workspace, handoff, 0);
}

/** Writes what a decision changed: state, revision and the new events. */
export async function saveAdvanced(tx: Tx, workspace: string, before: Handoff, after: Handoff, change: number): Promise<void> {
  await tx
    .updateTable('handoff')
    .set({ state: after.state, revision: after.revision, change })
    .where('workspace', '=', workspace)
    .where('id', '=', after.id)
    .execute();
  await append(tx, workspace, after, before.revision);
}

/** What happened may begin or stop a clock, and is told in the CRM. */
async function append(tx: Tx, workspace: string, handoff: Handoff, from: number): Promise<void> {
  const added = handoff.events.slice(from);
  await tx
    .insertInto('event')
    .values(
      added.map((event, index) => ({
        workspace,
        handoff: handoff.id,
        revision: from + index + 1,
        type: event.type,
        body: JSON.stringify(event),
      })),
    )
    .execute();
  const last = added.at(-1);
  if (!last) return;
  const at = Date.parse(last.at);
  await lookAt(tx, { workspace, handoff: handoff.id, at });
  await wantNote(tx, workspace, handoff, at);
}

export interface Written {
  workspace: string;
  handoff: string;
  name: string;
  register: RegisterState;
}

/** Keeps this as what was handed off in the register, whatever its writer has there meanwhile. */
export async function saveAsHanded(tx: Tx, { workspace, handoff, name, register }: Written): Promise<void> {
  const { value, revision, at, by } = register;
  await tx
    .updateTable('register')
    .set({ handed_value: JSON.stringify(value), handed_revision: revision, handed_at: at, handed_by: by })
    .where('workspace', '=', workspace)
    .where('handoff', '=', handoff)
    .where('name', '=', name)
    .execute();
}

/** Keeps the registers as they stand as what was handed off. */
export async function keepAsHanded(tx: Tx, workspace: string, handoff: string): Promise<void> {
  await tx
    .updateTable('register')
    .set((eb) => ({
      handed_value: eb.ref('value'),
      handed_revision: eb.ref('revision'),
      handed_at: eb.ref('at'),
      handed_by: eb.ref('by'),
    }))
    .where('workspace', '=', workspace)
    .where('handoff', '=', handoff)
    .execute();
}

/** Whom it is handed to from now on. Whom it was handed to before, and who stands in for them, is told that it is gone. */
export async function saveAe(tx: Tx, { workspace, ae: former }: HandoffFacts, handoff: string, ae: string | null, change: number) {
  if (ae === former) return;
  await tx.updateTable('handoff').set({ ae }).where('workspace', '=', workspace).where('id', '=', handoff).execute();
  if (ae !== null)
    await tx.deleteFrom('released').where('workspace', '=', workspace).where('handoff', '=', handoff).where('person', '=', ae).execute();
  if (former === null) return;
  const backup = (await tx.selectFrom('person').select('backup').where('id', '=', former).executeTakeFirst())?.backup ?? null;
  for (const person of [former, backup]) if (person !== null && person !== ae) await release(tx, { workspace, handoff, person, change });
}

/** Who can see it no longer is told so at their next pull, unless they may see it for another reason. */
export async function release(tx: Tx, row: Tables['released']): Promise<void> {
  await tx
    .insertInto('released')
    .values(row)
    .onConflict((conflict) => conflict.columns(['workspace', 'handoff', 'person']).doUpdateSet({ change: row.change }))
    .execute();
}

/** Whom it was handed to before. */
export async function formerAes(tx: Tx, workspace: string, handoff: string): Promise<string[]> {
  const rows = await tx.selectFrom('released').select('person').where('workspace', '=', workspace).where('handoff', '=', handoff).execute();
  return rows.map(({ person }) => person);
}
