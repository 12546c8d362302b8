/** Which handoff a booking belongs to. By the record; else by the account's domain, the SDR and the time, where that fits one and no other. */
import { isSameStart } from '../../core/bookings/booking.ts';
import { instantOf } from '../../core/clocks/booked.ts';
import type { RegisterState } from '../../core/handoff/handoff.ts';
import { valuesOf } from '../../core/handoff/handoff.ts';
import { BY_ITSELF } from '../../core/handoff/parties.ts';
import { type Facts, factsSchema, handoffId } from '../../core/handoff/record.ts';
import { contentOf } from '../../core/handoff/registers.ts';
import type { HandoffFacts } from '../auth/policy.ts';
import {
  addBooking,
  type BookingRow,
  bookingByHandoff,
  bookingByRecord,
  bookingsWith,
  removeBooking,
  saveBooking,
} from '../store/bookings/bookings.ts';
import { readRow } from '../store/damage/damage.ts';
import { takeChanges } from '../store/handoffs/changes.ts';
import { giveMarks } from '../store/handoffs/clocks.ts';
import { handedById, type Kept, readableById, saveAsHanded } from '../store/handoffs/handoffs.ts';
import { Sheet } from '../store/handoffs/sheet.ts';
import type { Tx } from '../store/tables.ts';

const NOTHING = { devices: [], requests: [], operations: [], handoffs: [], registers: [] };

const factsOf = ({ handoff }: Kept): Facts => contentOf(valuesOf(handoff)).facts;

/** What came of a booking that was told. */
export interface Given {
  /** As it stands then. */
  row: BookingRow;
  /** What the page alone had told of the same meeting, which it took the place of. */
  gone: BookingRow | null;
  /** When it was booked as the handoff's facts said it before, and as they were told, ISO 8601; null where they did not change. */
  facts: { booked: string | null; told: string } | null;
  /** The handoff whose facts changed. */
  touched: HandoffFacts[];
}

/** Of an SDR's handoffs those that tell an account and a time, by the account's domain; `start` in epoch milliseconds. */
type Meetings = Map<string, { id: string; start: number }[]>;

/** By an SDR's user id. */
export type MeetingsOf = (sdr: string) => Promise<Meetings>;

/** Each SDR's are read once, however many bookings are looked at. */
export function meetingsIn(tx: Tx, workspace: string): MeetingsOf {
  const read = new Map<string, Meetings>();
  return async (sdr) => {
    const meetings = read.get(sdr) ?? (await readMeetings(tx, workspace, sdr));
    read.set(sdr, meetings);
    return meetings;
  };
}

/** Finds the handoff of a booking, and tells it when it was booked. `isOwnWord`: whoever is credited for it tells it. */
export async function giveHandoff(tx: Tx, row: BookingRow, meetingsOf: MeetingsOf, now: number, isOwnWord = false): Promise<Given> {
  const nothing: Given = { row, gone: null, facts: null, touched: [] };
  const id = row.handoff ?? (await handoffOf(tx, row, meetingsOf));
  const kept = id === null ? null : await readableById(tx, row.workspace, id);
  // Nobody's booking tells anything to a brief of somebody else.
  if (!kept || kept.handoff.sdr !== row.sdr) return nothing;
  const other = await bookingByHandoff(tx, row.workspace, kept.handoff.id);
  // What the page alone had told is the same meeting.
  if (other && other.id !== row.id && other.source !== 'page') return nothing;
  const gone = other && other.id !== row.id ? other : null;
  if (gone) await removeBooking(tx, gone);
  return { ...(await join(tx, row, kept, now, isOwnWord)), gone };
}

async function handoffOf(tx: Tx, { workspace, record_id, sdr, domain, start }: BookingRow, meetingsOf: MeetingsOf): Promise<string | null> {
  if (record_id !== null) {
    const found = await tx
      .selectFrom('handoff')
      .select('id')
      .where('workspace', '=', workspace)
      .where('id', '=', record_id)
      .executeTakeFirst();
    if (found) return found.id;
  }
  if (domain === null || start === null) return null;
  const fitting = (await meetingsOf(sdr)).get(domain)?.filter((meeting) => isSameStart(meeting.start, start)) ?? [];
  return fitting.length === 1 ? (fitting[0]?.id ?? null) : null;
}

async function readMeetings(tx: Tx, workspace: string, sdr: string): Promise<Meetings> {
  const told = await tx
    .selectFrom('handoff')
    .innerJoin('register', (joined) =>
      joined.onRef('register.handoff', '=', 'handoff.id').onRef('register.workspace', '=', 'handoff.workspace'),
    )
    .select(['handoff.id', 'register.name', 'register.value'])
    .where('handoff.workspace', '=', workspace)
    .where('handoff.sdr', '=', sdr)
    .where('register.name', 'in', ['facts', 'corrected'])
    .execute();
  const meetings = [...Map.groupBy(told, ({ id }) => id)].flatMap(([id, rows]) => {
    const values = rows.flatMap(({ name, value }) =>
      readRow(value, { handoff: id, part: name }, () => undefined).map((read) => [name, read] as const),
    );
    const { facts } = contentOf(Object.fromEntries(values));
    const [domain, start] = [facts.domain?.toLowerCase(), instantOf(facts.meetingStart)];
    return domain === undefined || start === null ? [] : [{ domain, id, start }];
  });
  return Map.groupBy(meetings, ({ domain }) => domain);
}

function fits(facts: Facts, domain: string, start: number): boolean {
  const at = instantOf(facts.meetingStart);
  return facts.domain?.toLowerCase() === domain && at !== null && isSameStart(at, start);
}

/** What a device has just told of a handoff: its booking is looked for, or is this. Whoever calls has taken the workspace's turn. */
export async function bookingOfHandoff(tx: Tx, workspace: string, id: string, now: number): Promise<HandoffFacts[]> {
  const kept = await readableById(tx, workspace, id);
  if (!kept) return [];
  const { sdr, record, events } = kept.handoff;
  const facts = factsOf(kept);
  const own = await bookingByHandoff(tx, workspace, id);
  const found = own && own.source !== 'page' ? own : await waiting(tx, kept, facts);
  if (found) {
    if (own && own.id !== found.id) await removeBooking(tx, own);
    return (await join(tx, found, kept, now)).touched;
  }
  const told = instantOf(facts.booked);
  const row: BookingRow = {
    id: own?.id ?? crypto.randomUUID(),
    workspace,
    sdr,
    uid: null,
    record: JSON.stringify(record),
    record_id: handoffId(record),
    account: facts.account?.slice(0, 300) ?? null,
    domain: facts.domain?.toLowerCase() ?? null,
    contact: facts.contact?.slice(0, 300) ?? null,
    booked: told ?? instantOf(events[0]?.at) ?? now,
    first_seen: told === null ? 1 : 0,
    start: instantOf(facts.meetingStart),
    cancelled: 0,
    source: 'page',
    handoff: id,
  };
  if (own) await saveBooking(tx, row);
  else await addBooking(tx, row);
  return [];
}

/** A booking without a handoff that this one fits. */
async function waiting(tx: Tx, { handoff: { id, sdr, record }, facts: { workspace } }: Kept, facts: Facts): Promise<BookingRow | null> {
  const { round: _, ...plain } = record;
  const byRecord = (await bookingByRecord(tx, workspace, id)) ?? (await bookingByRecord(tx, workspace, handoffId(plain)));
  if (byRecord?.handoff === null && byRecord.sdr === sdr) return byRecord;
  const domain = facts.domain?.toLowerCase();
  if (domain === undefined) return null;
  const fitting = (await bookingsWith(tx, workspace, sdr, domain)).filter(
    (row) => row.handoff === null && row.start !== null && fits(facts, domain, row.start),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

/** What was listed counts before the page's own word; whoever is credited for it moves no time that was known to a later one. Where it says otherwise, the handoff hears of it. */
async function join(tx: Tx, row: BookingRow, kept: Kept, now: number, isOwnWord = false): Promise<Given> {
  const { workspace } = kept.facts;
  const facts = factsOf(kept);
  const told = instantOf(facts.booked);
  const isPages = told !== null && (row.first_seen === 1 || (isOwnWord && told < row.booked));
  const booked = isPages ? { booked: row.first_seen === 1 ? Math.min(told, row.booked) : told, first_seen: 0 } : {};
  const joined = { ...row, handoff: kept.handoff.id, ...booked };
  if (JSON.stringify(joined) !== JSON.stringify(row)) await saveBooking(tx, joined);
  if (row.handoff === null) await giveMarks(tx, workspace, row.id, kept.handoff.id);
  const nothing: Given = { row: joined, gone: null, facts: null, touched: [] };
  if (told === joined.booked || joined.first_seen === 1) return nothing;
  const isTold = new Date(joined.booked).toISOString();
  await tellBooked(tx, kept, isTold, now);
  const { booked: said = null } = plainFacts(kept.handoff.registers['facts']);
  return { ...nothing, facts: { booked: said, told: isTold }, touched: [kept.facts] };
}

/** The handoff hears when its meeting was booked, ISO 8601; null where nobody knows. In the workspace's turn. */
export async function tellBooked(tx: Tx, { facts: { workspace, ae }, handoff }: Kept, booked: string | null, now: number): Promise<void> {
  const change = await takeChanges(tx, workspace, 1);
  const sheet = await Sheet.of(tx, NOTHING);
  const handed = ae === null ? undefined : (await handedById(tx, workspace, handoff.id))['facts'];
  const named = { workspace, handoff: handoff.id, name: 'facts' };
  const heard = hears(booked, now);
  sheet.saveRegister({ ...named, register: heard(handoff.registers['facts']) }, change);
  await sheet.write();
  // What else its writer is mending there is nobody else's to see before it is handed off.
  if (handed) await saveAsHanded(tx, { ...named, register: heard(handed) });
}

/** As they stand in their register. */
export const plainFacts = (register: RegisterState | undefined): Facts => factsSchema.safeParse(register?.value ?? {}).data ?? {};

/** The page's facts with this time in them. */
const hears =
  (booked: string | null, now: number) =>
  (register: RegisterState | undefined): RegisterState => {
    const { booked: _, ...facts } = plainFacts(register);
    const value: Facts = { ...facts, ...(booked !== null && { booked }) };
    return { value, revision: (register?.revision ?? 0) + 1, at: new Date(now).toISOString(), by: BY_ITSELF };
  };
