/** A workspace with people who are signed in and handoffs that were made long ago: written straight into the tables, since only reading them back is measured. */
import { sql } from 'kysely';
import { STANDARD_BAR } from '../../../src/core/bar/bar.ts';
import type { HandoffEvent, State } from '../../../src/core/handoff/events.ts';
import type { Role } from '../../../src/core/handoff/person.ts';
import { handoffId, type RecordRef } from '../../../src/core/handoff/record.ts';
import { postSignIn } from '../../../src/platform/transport.ts';
import type { Backend } from '../../../src/server/backend.ts';
import { takeChanges } from '../../../src/server/store/handoffs/changes.ts';
import type { Tx } from '../../../src/server/store/tables.ts';
import type { KeptAccount } from '../../../src/storage/records.ts';
import { BRIEF } from '../../server/brief.ts';

export interface Office {
  workspace: string;
  sdr: KeptAccount;
  ae: KeptAccount;
}

export async function openOffice(backend: Backend, name: string): Promise<Office> {
  const workspace = await backend.addWorkspace(name);
  const join = async (person: string, roles: Role[]): Promise<KeptAccount> => {
    const invited = await backend.invite({ workspace, name: person, email: `${person}@baton.example`.toLowerCase(), roles, team: 'One' });
    if (!invited.ok) throw new Error(invited.message);
    const signedIn = await postSignIn(backend.url, invited.code, 'Chrome on Linux', crypto.randomUUID());
    if (!signedIn.ok) throw new Error(`could not sign in: ${JSON.stringify(signedIn.failure)}`);
    return { ...signedIn.value, server: backend.url, expired: false };
  };
  return { workspace, sdr: await join('Sam', ['sdr']), ae: await join('Avery', ['ae']) };
}

export const recordOf = (number: number): RecordRef => ({
  crm: 'practice',
  origin: 'https://crm.example',
  type: 'deal',
  id: `D-${number}`,
});

const AT = '2027-03-01T09:00:00.000Z';
/** Handoffs written in one statement: PostgreSQL takes 65,535 parameters, and a handoff has 180. */
const CHUNK = 150;

/** Adds handoffs number `from` to `from + count - 1`, each with all its parts: drafts of the SDR, or handed to the account executive. */
export async function addHandoffs(backend: Backend, office: Office, from: number, count: number, state: State): Promise<void> {
  for (let at = from; at < from + count; at += CHUNK) {
    const numbers = Array.from({ length: Math.min(CHUNK, from + count - at) }, (_, index) => at + index);
    await backend.store.transact((tx) => add(tx, office, numbers, state));
  }
}

const COPIED = 1_000;

/** Adds drafts number 0 to `count - 1`: the first 1,000 as above, the others as copies that the database itself makes of those there are. */
export async function addDrafts(backend: Backend, office: Office, count: number): Promise<void> {
  await addHandoffs(backend, office, 0, Math.min(count, COPIED), 'draft');
  for (let there = COPIED; there < count; there += Math.min(there, count - there))
    await backend.store.transact((tx) => copyDrafts(tx, office, there, Math.min(there, count - there)));
}

async function copyDrafts(tx: Tx, { workspace }: Office, offset: number, count: number): Promise<void> {
  await takeChanges(tx, workspace, count);
  const prefix = handoffId({ ...recordOf(0), id: 'D-' });
  const numberOf = (id: string) => sql`cast(substr(${sql.ref(id)}, ${sql.lit(prefix.length + 1)}) as integer)`;
  const copyOf = (id: string) => sql`${sql.lit(prefix)} || (${numberOf(id)} + ${sql.lit(offset)})`;
  const isFirst = (id: string) => sql`workspace = ${workspace} and ${numberOf(id)} < ${sql.lit(count)}`;
  await sql`insert into handoff (workspace, id, record, sdr, team, ae, state, revision, change)
    select workspace, ${copyOf('id')}, replace(record, '"D-' || ${numberOf('id')} || '"', '"D-' || (${numberOf('id')} + ${sql.lit(offset)}) || '"'),
      sdr, team, ae, state, revision, change + ${sql.lit(offset)} from handoff where ${isFirst('id')}`.execute(tx);
  await sql`insert into register (workspace, handoff, name, value, revision, at, "by")
    select workspace, ${copyOf('handoff')}, name, value, revision, at, "by" from register where ${isFirst('handoff')}`.execute(tx);
  await sql`insert into event (workspace, handoff, revision, type, body)
    select workspace, ${copyOf('handoff')}, revision, type, body from event where ${isFirst('handoff')}`.execute(tx);
}

async function add(tx: Tx, { workspace, sdr, ae }: Office, numbers: number[], state: State): Promise<void> {
  const first = await takeChanges(tx, workspace, numbers.length);
  const { id: writer, team } = sdr.person;
  const handed = state !== 'draft';
  const events: HandoffEvent[] = [
    { type: 'begun', at: AT, by: writer },
    ...(handed ? [{ type: 'submitted' as const, at: AT, by: writer, score: 88, words: 148, ae: ae.person.id }] : []),
  ];
  const rows = numbers.map((number, index) => {
    const record = recordOf(number);
    return {
      ...{ workspace, id: handoffId(record), record: JSON.stringify(record), sdr: writer, team },
      ...{ ae: handed ? ae.person.id : null, state, revision: events.length, change: first + index },
    };
  });
  await tx.insertInto('handoff').values(rows).execute();
  const none = { handed_value: null, handed_revision: null, handed_at: null, handed_by: null };
  const registers = rows.flatMap(({ id }, index) =>
    Object.entries(registersOf(numbers[index] ?? 0, ae.person.id)).map(([name, told]) => {
      const value = JSON.stringify(told);
      const kept = handed ? { handed_value: value, handed_revision: 1, handed_at: AT, handed_by: writer } : none;
      return { workspace, handoff: id, name, value, revision: 1, at: AT, by: writer, ...kept };
    }),
  );
  await tx.insertInto('register').values(registers).execute();
  const log = rows.flatMap(({ id }) =>
    events.map((event, index) => ({ workspace, handoff: id, revision: index + 1, type: event.type, body: JSON.stringify(event) })),
  );
  await tx.insertInto('event').values(log).execute();
}

/** No two briefs are the same text. */
function registersOf(number: number, ae: string): Record<string, unknown> {
  const fields = Object.entries(BRIEF).map(([key, text]) => [key, `${text} (deal ${number})`]);
  const bar = STANDARD_BAR.items.map(({ key, example }) => [`bar:${key}`, { ticked: true, evidence: example }]);
  return {
    ...Object.fromEntries([...fields, ...bar]),
    attendees: [{ id: 'a', name: 'Priya Shah', role: 'Head of logistics', confirmed: true }],
    nextStep: '45 minutes with IT',
    nextStepDate: '2027-03-16',
    ae,
  };
}
