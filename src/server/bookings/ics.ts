/** Bookings in a calendar file. */
import ICAL from 'ical.js';
import { type Booking, bookingSchema } from '../../core/bookings/booking.ts';

export interface ReadEvent {
  /** From 1, in the order of the file. */
  line: number;
  booking: Booking | null;
  /** Why it is none, for people. */
  why: string | null;
  isOpen: boolean;
}

export type ReadCalendar = { ok: true; lines: ReadEvent[] } | { ok: false; why: string };

/** `ours`: e-mail addresses of the workspace's people, in lower case: whoever is not one of them is the buyer. */
export function readIcs(text: string, ours: ReadonlySet<string>, zoneAt: (zone: string, plain: string) => number | null): ReadCalendar {
  let calendar: ICAL.Component;
  try {
    calendar = new ICAL.Component(ICAL.parse(text));
  } catch {
    return { ok: false, why: 'This is no calendar file that can be read. Save the meeting as .ics again, then choose that file.' };
  }
  const isCancel = String(calendar.getFirstPropertyValue('method') ?? '').toUpperCase() === 'CANCEL';
  const events = calendar.getAllSubcomponents('vevent');
  if (events.length === 0) return { ok: false, why: 'There is no meeting in this file.' };
  return { ok: true, lines: events.map((event, index) => eventOf(event, index + 1, { isCancel, ours, zoneAt })) };
}

interface Around {
  isCancel: boolean;
  ours: ReadonlySet<string>;
  zoneAt: (zone: string, plain: string) => number | null;
}

const refused = (line: number, why: string): ReadEvent => ({ line, booking: null, why, isOpen: false });

function eventOf(event: ICAL.Component, line: number, { isCancel, ours, zoneAt }: Around): ReadEvent {
  if (event.hasProperty('rrule')) return refused(line, 'This is a series. Save the one meeting by itself.');
  const start = instantOf(event, 'dtstart', zoneAt);
  if (start === 'a-day') return refused(line, 'It lasts all day, and has no time. A meeting begins at some time.');
  if (start === null) return refused(line, 'When it begins cannot be read: its time zone is not known.');
  const created = instantOf(event, 'created', zoneAt);
  const addresses = [...addressesOf(event, 'organizer'), ...addressesOf(event, 'attendee')];
  const sdr = addresses.find((one) => ours.has(one.email));
  if (!sdr) return refused(line, 'Nobody of this workspace is in it, neither as organiser nor as attendee.');
  const buyer = addresses.find(({ email }) => !ours.has(email) && !sameDomain(email, sdr.email));
  const booked = typeof created === 'number' ? created : null;
  const parsed = bookingSchema.safeParse({
    uid: String(event.getFirstPropertyValue('uid') ?? ''),
    sdr: sdr.email,
    start: new Date(start).toISOString(),
    ...(booked !== null && { booked: new Date(booked).toISOString() }),
    ...(buyer && { domain: buyer.email.split('@')[1], contact: buyer.name }),
    cancelled: isCancel || String(event.getFirstPropertyValue('status') ?? '').toUpperCase() === 'CANCELLED',
  });
  if (!parsed.success) return refused(line, 'It cannot be told from others: it has no id of its own.');
  return { line, booking: parsed.data, why: null, isOpen: booked === null };
}

/** By the file's own time zones, which the parser has read with it; one that it only names is known by that name, or not at all. */
function instantOf(event: ICAL.Component, name: string, zoneAt: Around['zoneAt']): number | 'a-day' | null {
  const property = event.getFirstProperty(name);
  const time = property?.getFirstValue();
  if (!property || !(time instanceof ICAL.Time)) return null;
  if (time.isDate) return 'a-day';
  const named = property.getFirstParameter('tzid');
  if (!named) return time.zone === ICAL.Timezone.utcTimezone ? time.toUnixTime() * 1000 : null;
  const own = event.parent?.getAllSubcomponents('vtimezone').find((zone) => zone.getFirstPropertyValue('tzid') === named);
  if (!own) return zoneAt(named, time.toString());
  return time.toUnixTime() * 1000;
}

function addressesOf(event: ICAL.Component, name: 'organizer' | 'attendee'): { email: string; name: string }[] {
  return event.getAllProperties(name).flatMap((property) => {
    const email = /^mailto:([^\s@]+@[^\s@]+)$/i.exec(String(property.getFirstValue()))?.[1]?.toLowerCase();
    return email ? [{ email, name: String(property.getFirstParameter('cn') ?? email).slice(0, 300) }] : [];
  });
}

const sameDomain = (one: string, other: string): boolean => one.split('@')[1] === other.split('@')[1];
