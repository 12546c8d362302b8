/** Takes bookings in: one a meeting, however often and from wherever it is told. */
import { type Booking, isFindable, isSameStart } from '../../core/bookings/booking.ts';
import { UNDO_MS } from '../../core/handoff/commands/undo.ts';
import { handoffId } from '../../core/handoff/record.ts';
import type { HandoffFacts } from '../auth/policy.ts';
import { type Member, may } from '../auth/policy.ts';
import { addBooking, type BookingRow, bookingByRecord, bookingByUid, bookingsWith, saveBooking } from '../store/bookings/bookings.ts';
import { membersOf } from '../store/people/people.ts';
import type { Tx } from '../store/tables.ts';
import { type Given, giveHandoff, meetingsIn } from './match.ts';

export interface TakenIn {
  workspace: string;
  /** Who sends them; null for the workspace's own programs. */
  by: Member | null;
  source: 'csv' | 'webhook' | 'ics';
  /** Epoch milliseconds. */
  now: number;
}

/** What became of one. */
export type Taken = { is: 'added' | 'changed' | 'same' } | { is: 'refused'; why: string };

export interface TakenAll {
  results: Taken[];
  /** Handoffs that it changed something of. */
  touched: HandoffFacts[];
  /** In the order in which it was done. */
  changes: Change[];
}

/** What was done to one booking: all that it takes to put it back. */
export interface Change extends Omit<Given, 'touched'> {
  /** Null where there was none. */
  before: BookingRow | null;
}

/** Whoever calls has taken the workspace's turn. */
export async function takeBookings(tx: Tx, asked: TakenIn, bookings: readonly Booking[]): Promise<TakenAll> {
  const members = await membersOf(tx, asked.workspace);
  const people = new Map(members.map((member) => [member.email, member]));
  const meetingsOf = meetingsIn(tx, asked.workspace);
  const all: TakenAll = { results: [], touched: [], changes: [] };
  for (const booking of bookings) {
    const sdr = people.get(booking.sdr);
    const refusal = refusalOf(booking, sdr, asked);
    if (refusal !== null || !sdr) {
      all.results.push({ is: 'refused', why: refusal ?? NOBODY });
      continue;
    }
    const found = await known(tx, asked.workspace, booking, sdr.id);
    const former = found && members.find(({ id }) => id === found.sdr);
    if (former && !mayTell(asked, former)) {
      all.results.push({ is: 'refused', why: ANOTHERS });
      continue;
    }
    const { is, row } = await takeOne(tx, asked, booking, sdr, found);
    all.results.push({ is });
    if (is === 'same') continue;
    const { touched, ...given } = await giveHandoff(tx, row, meetingsOf, asked.now, isOwnWord(asked, sdr));
    all.touched.push(...touched);
    all.changes.push({ ...given, before: found ?? null });
  }
  return all;
}

const NOBODY = 'Nobody in this workspace has this SDR’s e-mail address.';

const ANOTHERS = 'Another SDR’s booking has this record or calendar id. Ask an administrator to import this one.';

/** Whoever is credited for a booking tells it, also where they lead others: their word moves no time that was known to a later one. */
const isOwnWord = ({ by, workspace }: TakenIn, { id, team }: Member): boolean =>
  by !== null && by.id === id && !may(by, 'booking:vouch', { workspace, sdr: id, team });

const mayTell = ({ workspace, by }: TakenIn, sdr: Member): boolean =>
  by === null || may(by, 'booking:tell', { workspace, sdr: sdr.id, team: sdr.team });

function refusalOf(booking: Booking, sdr: Member | undefined, asked: TakenIn): string | null {
  if (!sdr?.active) return NOBODY;
  if (!mayTell(asked, sdr)) return 'You may tell of your own bookings only. Ask an administrator to import this one.';
  if (!isFindable(booking))
    return 'It cannot be told from others: give its CRM record, its calendar id, or the account’s domain and the meeting’s time.';
  return null;
}

async function takeOne(
  tx: Tx,
  asked: TakenIn,
  booking: Booking,
  sdr: Member,
  found: BookingRow | undefined,
): Promise<{ is: 'added' | 'changed' | 'same'; row: BookingRow }> {
  const { workspace, source, now } = asked;
  const row = rowOf(workspace, booking, { sdr: sdr.id, source, now, isOwnWord: isOwnWord(asked, sdr) }, found);
  // Of what can still be taken back nobody is told.
  const lookedAt = asked.by === null ? 0 : now + UNDO_MS;
  if (!found) await addBooking(tx, row, lookedAt);
  else if (JSON.stringify(found, Object.keys(row).toSorted()) !== JSON.stringify(row, Object.keys(row).toSorted()))
    await saveBooking(tx, row, lookedAt);
  else return { is: 'same', row };
  return { is: found ? 'changed' : 'added', row };
}

async function known(tx: Tx, workspace: string, { uid, record, domain, start }: Booking, sdr: string): Promise<BookingRow | undefined> {
  const byRecord = record && (await bookingByRecord(tx, workspace, handoffId(record)));
  const byUid = byRecord ?? (uid === undefined ? undefined : await bookingByUid(tx, workspace, uid));
  if (byUid || domain === undefined || start === undefined) return byUid;
  const at = Date.parse(start);
  const same = (await bookingsWith(tx, workspace, sdr, domain)).filter((row) => row.start !== null && isSameStart(row.start, at));
  // Two of one account at one time by one person are told apart by their ids only.
  const fitting = same.filter((row) => (uid === undefined || row.uid === null) && (record === undefined || row.record_id === null));
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** What is told now counts, but for a time that nobody told: that leaves the one there is. */
function rowOf(
  workspace: string,
  booking: Booking,
  { sdr, source, now, isOwnWord }: { sdr: string; source: BookingRow['source']; now: number; isOwnWord: boolean },
  found: BookingRow | undefined,
): BookingRow {
  const { uid, record, account, domain, contact, booked, start, cancelled } = booking;
  const said = booked === undefined ? null : Date.parse(booked);
  return {
    id: found?.id ?? crypto.randomUUID(),
    workspace,
    sdr,
    uid: uid ?? found?.uid ?? null,
    record: record ? JSON.stringify(record) : (found?.record ?? null),
    record_id: record ? handoffId(record) : (found?.record_id ?? null),
    account: account || found?.account || null,
    domain: domain ?? found?.domain ?? null,
    contact: contact || found?.contact || null,
    booked: said === null ? (found?.booked ?? now) : isOwnWord ? Math.min(said, found?.booked ?? now) : said,
    first_seen: booked === undefined ? (found?.first_seen ?? 1) : 0,
    start: start === undefined ? (found?.start ?? null) : Date.parse(start),
    cancelled: cancelled ? 1 : 0,
    source: found && found.source !== 'page' ? found.source : source,
    handoff: found?.handoff ?? null,
  };
}
