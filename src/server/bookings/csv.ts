/** Bookings in a list that a CRM or a sheet has written: a line each, named by its first. */
import { type CsvError, parse } from 'csv-parse/sync';
import { type Booking, bookingSchema } from '../../core/bookings/booking.ts';
import { type DateOrder, orderOf, timeIn } from '../../core/bookings/dates.ts';
import { plainFault } from '../http/plainFault.ts';

/** What a column may be called, in lower case, without blanks and dashes. */
const NAMES = {
  booked: [
    'booked',
    'bookedat',
    'created',
    'createdat',
    'createdate',
    'createddate',
    'createdon',
    'createtime',
    'bookingdate',
    'datebooked',
  ],
  start: [
    'start',
    'startdate',
    'starttime',
    'startsat',
    'meeting',
    'meetingdate',
    'meetingtime',
    'meetingstart',
    'datestart',
    'scheduledfor',
    'date',
  ],
  account: ['account', 'accountname', 'company', 'companyname', 'customer', 'organisation', 'organization'],
  domain: ['domain', 'website', 'accountdomain', 'companydomain'],
  contact: ['contact', 'contactname', 'attendee', 'buyer', 'lead'],
  email: ['email', 'contactemail', 'buyeremail', 'attendeeemail'],
  sdr: ['sdr', 'sdremail', 'bookedby', 'bookedbyemail', 'owner', 'owneremail', 'createdby', 'organizer', 'organiser', 'assignedto'],
  status: ['status', 'state', 'meetingstatus'],
  uid: ['uid', 'eventid', 'calendarid', 'meetingid', 'activityid'],
  crm: ['crm'],
  origin: ['origin', 'crmaddress', 'crmorigin'],
  type: ['type', 'recordtype'],
  record: ['record', 'recordid', 'dealid', 'opportunityid'],
} as const;
type Column = keyof typeof NAMES;

export interface ReadLine {
  /** From 1, as an editor counts; the names are line 1. */
  line: number;
  booking: Booking | null;
  /** Why it is none, for people. */
  why: string | null;
  /** Nobody tells when it was booked. */
  isOpen: boolean;
}

export type ReadList = { ok: true; lines: ReadLine[] } | { ok: false; why: string };

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

/** `order`: of dates that can be read two ways, where somebody said; `zone`: of times that name none. */
export function readCsv(text: string, zone: string | null, order: DateOrder | null = null): ReadList {
  const [first = ''] = text.split('\n', 1);
  const delimiter = [';', '\t', ','].find((each) => first.includes(each)) ?? ',';
  const rows: { record: string[]; info: { lines: number } }[] = [];
  const broken: ReadLine[] = [];
  try {
    rows.push(
      ...(parse(text, {
        bom: true,
        delimiter,
        info: true,
        relax_column_count: true,
        relax_quotes: true,
        skip_empty_lines: true,
        trim: true,
        max_record_size: 20_000,
        skip_records_with_error: true,
        on_skip: (error: CsvError | undefined) =>
          void broken.push(refused(Number(error?.['lines'] ?? 0), 'This line cannot be read. Look for a quote that is not closed.')),
      }) as unknown as typeof rows),
    );
  } catch {
    return { ok: false, why: 'This is no list that can be read. Save it as CSV, in UTF-8, then choose it again.' };
  }
  const [head, ...lines] = rows;
  const columns = columnsIn(head?.record ?? []);
  if (columns.sdr === undefined) return { ok: false, why: 'There is no column with the SDR’s e-mail address. Call it SDR e-mail.' };
  if (columns.start === undefined && columns.record === undefined && columns.uid === undefined)
    return {
      ok: false,
      why: 'There is no column by which a meeting is told from others. Add one called Meeting start, and one called Domain.',
    };
  const cellOf = (record: readonly string[], name: Column): string => record[columns[name] ?? -1] ?? '';
  // Of both columns together: one program writes dates one way.
  const told = order ?? orderOf(lines.flatMap(({ record }) => [cellOf(record, 'booked'), cellOf(record, 'start')]));
  const calledOf = (name: Column): string => head?.record[columns[name] ?? -1] ?? name;
  const read = lines.map(({ record, info }) => lineOf((name) => cellOf(record, name), calledOf, info.lines, zone, told));
  return { ok: true, lines: [...read, ...broken].toSorted((a, b) => a.line - b.line) };
}

function columnsIn(head: readonly string[]): Partial<Record<Column, number>> {
  const names = head.map(plain);
  const found = Object.entries(NAMES).map(
    ([column, called]) => [column, names.findIndex((name) => (called as readonly string[]).includes(name))] as const,
  );
  return Object.fromEntries(found.filter(([, index]) => index >= 0));
}

const refused = (line: number, why: string): ReadLine => ({ line, booking: null, why, isOpen: false });

const WHY = {
  'no-time': 'has no time of day. Add it, with hours and minutes',
  'no-zone': 'names no time zone. Set your working hours’ zone, or write it as 2026-11-30T14:00+01:00',
  'two-ways': 'can be read two ways. Write it as 2026-11-30 14:00, or say which comes first, the day or the month',
  unreadable: 'cannot be read. Write it as 2026-11-30 14:00',
};

/** The column from which a part of a booking was read. */
function columnOf([part, within]: readonly PropertyKey[]): Column {
  if (part !== 'record') return part as Column;
  return within === 'id' || within === undefined ? 'record' : (within as Column);
}

/** `called`: as the list itself calls a column. */
function lineOf(
  cell: (name: Column) => string,
  called: (name: Column) => string,
  line: number,
  zone: string | null,
  order: DateOrder | null,
): ReadLine {
  const [booked, start] = [cell('booked'), cell('start')].map((text) => (text === '' ? null : timeIn(text, order, zone)));
  if (start && !start.ok) return refused(line, `The meeting’s time ${WHY[start.why]}.`);
  // A day alone says too little for a clock: it stays open when it was booked.
  if (booked && !booked.ok && booked.why !== 'no-time') return refused(line, `The time of booking ${WHY[booked.why]}.`);
  const domain = domainIn(cell('domain')) ?? domainIn(cell('email').split('@')[1] ?? '');
  const record =
    cell('record') && cell('origin') && cell('crm')
      ? {
          crm: cell('crm').toLowerCase(),
          origin: cell('origin').replace(/\/+$/, ''),
          type: /meet|event/i.test(cell('type')) ? 'meeting' : 'deal',
          id: cell('record'),
        }
      : null;
  const parsed = bookingSchema.safeParse({
    sdr: cell('sdr'),
    ...(cell('uid') && { uid: cell('uid') }),
    ...(record && { record }),
    ...(cell('account') && { account: cell('account') }),
    ...(domain && { domain }),
    ...(cell('contact') && { contact: cell('contact') }),
    ...(booked?.ok && { booked: new Date(booked.at).toISOString() }),
    ...(start?.ok && { start: new Date(start.at).toISOString() }),
    cancelled: /^cancel/i.test(cell('status')),
  });
  if (!parsed.success)
    return refused(line, parsed.error.issues.map((issue) => `${called(columnOf(issue.path))}: ${plainFault(issue)}`).join(' '));
  return { line, booking: parsed.data, why: null, isOpen: !booked?.ok };
}

/** From a domain or an address, as sheets have either. */
function domainIn(text: string): string | null {
  const found = /^(?:https?:\/\/)?(?:www\.)?([a-z0-9-]+(?:\.[a-z0-9-]+)+)(?:[/:?#].*)?$/i.exec(text.trim());
  return found?.[1]?.toLowerCase() ?? null;
}
