/** Notices in words, from what is known when they are read. */
import { createHash } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Adapter } from '../../core/adapters/adapter.ts';
import { addressOf } from '../../core/handoff/address.ts';
import type { EventType, HandoffEvent } from '../../core/handoff/events.ts';
import { type Facts, type RecordRef, recordSchema } from '../../core/handoff/record.ts';
import { contentOf } from '../../core/handoff/registers.ts';
import { type About, aboutSchema } from '../../core/notices/about.ts';
import { askAbout } from '../../core/notices/bookedWords.ts';
import { factsOf } from '../../core/notices/factsOf.ts';
import { type Action, FIND_RECORD, isKindName, type KindName, kindOf } from '../../core/notices/kinds.ts';
import { type Many, manyOf } from '../../core/notices/many.ts';
import { endsOf } from '../../core/notices/over.ts';
import { type HandoffFacts, type Member, may } from '../auth/policy.ts';
import { readOr, readRow } from '../store/damage/damage.ts';
import { among } from '../store/engine/bulk.ts';
import { settingOf } from '../store/settings/settings.ts';
import type { Tables, Tx } from '../store/tables.ts';
import { type BookingSeen, bookingsSeen } from './bookings.ts';
import type { Line } from './channels/channel.ts';

export type NoticeRow = Selectable<Tables['notice']>;

export interface Reading {
  workspace: string;
  /** Null where several read it: then it says no more than what was handed off. */
  reader: Member | null;
  /** IANA name of the time zone in which times are said. */
  zone: string;
  /** Epoch milliseconds. */
  now: number;
  /** Whether what people wrote may be told to whoever may see it. */
  tellsText: boolean;
}

export interface ReadLine extends Line {
  kind: KindName;
  action: Action;
  /** Null where it is about no handoff, or the reader does not see it. */
  record: RecordRef | null;
  /** Under which those of one matter stand together where they lead nowhere. */
  matter: string | null;
  /** The words that tell a time, and the time itself, ISO 8601; null where it tells none. */
  time: { words: string; at: string } | null;
  /** Of several such at once; null for what comes one by one. */
  many: Many | null;
  ends: readonly EventType[];
  read: boolean;
}

interface Noticed {
  row: NoticeRow;
  about: About;
}

/** In the order of `rows`, which are all of one workspace; those of kinds that this release does not know are left out. */
export async function linesOf(tx: Tx, rows: readonly NoticeRow[], reading: Reading): Promise<ReadLine[]> {
  const read = rows.filter(({ kind }) => isKindName(kind)).map((row) => ({ row, about: aboutIn(row.about) ?? {} }));
  if (read.length === 0) return [];
  const context = await contextOf(tx, read, reading);
  return read.map((one) => lineOf(one, context, reading));
}

/** What a later release kept may say more. Null where it cannot be read. */
export function aboutIn(text: string): About | null {
  return aboutSchema.safeParse(readOr(text, null)).data ?? null;
}

interface Known {
  facts: HandoffFacts;
  /** Null where it cannot be read. */
  record: RecordRef | null;
  /** What is known of the record, with what its writer says otherwise: as it stands, and as it stood when the brief was handed off. */
  page: Facts;
  handed: Facts;
  isReleased: boolean;
}

interface Context {
  handoffs: Map<string, Known>;
  /** By handoff and number. */
  events: Map<string, HandoffEvent>;
  names: Map<string, string>;
  /** By id, those that the reader sees. */
  bookings: Map<string, BookingSeen>;
  adapters: readonly Adapter[];
}

const eventKey = (handoff: string, number: number): string => `${number} ${handoff}`;

async function contextOf(tx: Tx, read: readonly Noticed[], { workspace, reader }: Reading): Promise<Context> {
  const booked = read.flatMap(({ about }) => about.booking ?? []);
  const bookings = await bookingsSeen(tx, workspace, reader, booked);
  const ids = [...new Set(read.flatMap(({ row }) => (row.handoff === null ? [] : [row.handoff])))];
  const handoffs = ids.length === 0 ? new Map<string, Known>() : await knownOf(tx, workspace, ids, reader);
  const events = await eventsOf(
    tx,
    workspace,
    read.map(({ row, about }) => [row.handoff, about.event]),
  );
  // What was taken back is told by its own event.
  const undone = [...events].flatMap(([key, event]): [string | null, number | undefined][] =>
    event.type === 'undone' ? [[key.slice(key.indexOf(' ') + 1), event.undoes]] : [],
  );
  for (const [key, event] of await eventsOf(tx, workspace, undone)) events.set(key, event);
  const people = [
    ...new Set([
      ...read.flatMap(({ row, about }) => [about.by, about.ae, handoffs.get(row.handoff ?? '')?.facts.sdr]),
      ...[...bookings.values()].map(({ sdr }) => sdr),
    ]),
  ];
  return {
    handoffs,
    events,
    bookings,
    adapters: (await settingOf(tx, workspace, 'adapters')).adapters,
    names: await namesOf(
      tx,
      workspace,
      people.filter((id) => id !== undefined),
    ),
  };
}

async function knownOf(tx: Tx, workspace: string, ids: string[], reader: Member | null): Promise<Map<string, Known>> {
  const rows = await tx
    .selectFrom('handoff')
    .selectAll()
    .where('workspace', '=', workspace)
    .where(among(tx, 'id', ids))
    .execute();
  const registers = await tx
    .selectFrom('register')
    .select(['handoff', 'name', 'value', 'handed_value'])
    .where('workspace', '=', workspace)
    .where('name', 'in', ['facts', 'corrected'])
    .where(among(tx, 'handoff', ids))
    .execute();
  const released = await tx
    .selectFrom('released')
    .select('handoff')
    .where('workspace', '=', workspace)
    .where('person', '=', reader?.id ?? '')
    .where(among(tx, 'handoff', ids))
    .execute();
  const pages = Map.groupBy(registers, ({ handoff }) => handoff);
  return new Map(
    rows.map(({ id, record, sdr, team, ae, state }) => {
      const page = pages.get(id) ?? [];
      const known: Known = {
        facts: { workspace, sdr, team, ae, state },
        record: recordSchema.safeParse(readOr(record, null)).data ?? null,
        page: pageIn(page.map(({ name, value }) => [name, value])),
        handed: pageIn(page.map(({ name, handed_value }) => [name, handed_value])),
        isReleased: released.some(({ handoff }) => handoff === id),
      };
      return [id, known];
    }),
  );
}

/** One that cannot be read counts as empty. */
function pageIn(registers: [name: string, text: string | null][]): Facts {
  return contentOf(Object.fromEntries(registers.flatMap(([name, text]) => (text === null ? [] : [[name, readOr(text, null)]])))).facts;
}

async function eventsOf(tx: Tx, workspace: string, asked: [string | null, number | undefined][]): Promise<Map<string, HandoffEvent>> {
  const named = asked.filter((one): one is [string, number] => one[0] !== null && one[1] !== undefined);
  if (named.length === 0) return new Map();
  const rows = await tx
    .selectFrom('event')
    .select(['handoff', 'revision', 'body'])
    .where('workspace', '=', workspace)
    .where((eb) => eb.or(named.map(([handoff, number]) => eb('handoff', '=', handoff).and('revision', '=', number))))
    .execute();
  return new Map(
    rows.flatMap(({ handoff, revision, body }) =>
      readRow<HandoffEvent, null>(body, null, () => undefined).map((event): [string, HandoffEvent] => [eventKey(handoff, revision), event]),
    ),
  );
}

async function namesOf(tx: Tx, workspace: string, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('workspace', '=', workspace)
    .where(among(tx, 'id', ids))
    .execute();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

function lineOf(
  { row, about }: Noticed,
  { handoffs, events, names, bookings, adapters }: Context,
  { reader, zone, now, tellsText }: Reading,
): ReadLine {
  if (!isKindName(row.kind)) throw new Error('a kind that is not known');
  const kind = kindOf(row.kind);
  const known = handoffs.get(row.handoff ?? '');
  const sees = known !== undefined && (reader === null || may(reader, 'handoff:see', known.facts));
  const seesAsIs = known !== undefined && reader !== null && may(reader, 'handoff:see-unsent', known.facts);
  // Who had it knows its name, and is told no more of it.
  const page = seesAsIs ? known.page : sees || known?.isReleased ? known.handed : {};
  const event = events.get(eventKey(row.handoff ?? '', about.event ?? 0)) ?? null;
  const booking = bookings.get(about.booking ?? '');
  const facts = factsOf({
    about,
    account: page.account || page.title || booking?.account || null,
    sdr: known?.facts.sdr ?? booking?.sdr ?? '',
    event,
    undone: event?.type === 'undone' ? (events.get(eventKey(row.handoff ?? '', event.undoes)) ?? null) : null,
    nameOf: (id) => names.get(id) ?? '',
    reader: reader?.id ?? null,
    zone,
    now,
    tellsText: tellsText && sees,
  });
  const record = sees ? known.record : (booking?.record ?? null);
  const address = record ? addressOf(record, adapters) : null;
  const isUnknown = booking !== undefined && !address && kind.action.to === 'record';
  const leads = isUnknown && reader !== null && reader.id !== booking.sdr;
  const how = !isUnknown ? '' : leads ? (row.kind === 'unwritten-by-nobody' ? '' : ` ${askAbout(facts.sdr)}`) : ` ${FIND_RECORD}`;
  const at = about.due ?? (event?.type === 'rescheduled' ? event.start : undefined);
  const says = `${kind.says(facts)}${how}`;
  return {
    id: row.id,
    kind: row.kind,
    at: row.at,
    says,
    adds: kind.adds?.(facts) ?? '',
    link: address === null ? null : { label: kind.action.label, to: address },
    handoff: sees ? row.handoff : null,
    action: leads ? kindOf('unwritten-many-in-team').action : kind.action,
    record,
    matter: about.booking ?? (row.handoff === null ? null : createHash('sha256').update(row.handoff).digest('base64url')),
    time: at !== undefined && facts.due !== '' && says.includes(facts.due) ? { words: facts.due, at } : null,
    many: manyOf(row.kind, facts),
    ends: endsOf(row.kind, about),
    read: row.read !== null,
  };
}
