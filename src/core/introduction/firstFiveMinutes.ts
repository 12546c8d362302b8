/** An entry for the calendar: the SDR is there when the meeting begins. */
import ical, { ICalAlarmType } from 'ical-generator';

const MINUTE_MS = 60_000;

interface FirstFiveMinutes {
  /** Stays the same for the same handoff, so that a calendar replaces the entry. */
  id: string;
  /** ISO 8601 with offset. */
  start: string;
  account: string;
  ae: string;
  /** Now, epoch milliseconds. */
  now: number;
}

/** An iCalendar file (RFC 5545), in UTC. Nothing of the brief stands in it: it may be sent on. */
export function firstFiveMinutes({ id, start, account, ae, now }: FirstFiveMinutes): string {
  const from = new Date(start);
  const calendar = ical({ prodId: { company: 'Baton', product: 'Handoffs', language: 'EN' } });
  calendar
    .createEvent({
      id,
      stamp: new Date(now),
      start: from,
      end: new Date(from.getTime() + 5 * MINUTE_MS),
      summary: `First five minutes: ${account}`,
      description: `Introduce ${ae}, say in a sentence what brought you together, and leave the call to them.`,
    })
    .createAlarm({ type: ICalAlarmType.display, trigger: 10 * 60, description: `In ten minutes: ${account}` });
  return calendar.toString();
}
