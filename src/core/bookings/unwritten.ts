/** A meeting that was booked and has no brief yet: its clocks, its credit and the known failure that it shows, by the same code as those of a handoff. */
import { MINUTE } from '../clocks/clock.ts';
import { type ClockRun, clocksOf } from '../clocks/clocksOf.ts';
import { type Credit, creditOf } from '../clocks/credit.ts';
import { type Moment, momentsOf } from '../clocks/moments.ts';
import type { Clocked } from '../clocks/scene.ts';
import { runsOut } from '../clocks/workingTime.ts';
import type { RecordRef } from '../handoff/record.ts';
import type { ClockSettings } from '../settings/clocks.ts';

/** As the lists show it. Times in ISO 8601. */
export interface UnwrittenBooking {
  id: string;
  /** User id of who booked it. */
  sdr: string;
  account: string | null;
  contact: string | null;
  domain: string | null;
  /** Null where nobody told which record of the CRM it is. */
  record: RecordRef | null;
  booked: string;
  /** Nobody told when it was booked: this is when it was first seen. */
  isFirstSeen: boolean;
  start: string | null;
}

export type WhenBooked = Pick<UnwrittenBooking, 'sdr' | 'booked' | 'isFirstSeen'>;

/** A ghost handoff from then on: half of the time in which a brief earns its credit by the standard. */
const GHOST_MINUTES = 12 * 60;

const DAY = 24 * 60 * MINUTE;
/** A meeting whose time nobody told is waited for so long. */
const UNTIMED = 30 * DAY;
/** A brief is worth asking for so long after it was booked, also where the meeting came first: whoever met them needs it. */
const AT_LEAST = 2 * DAY;

/** Until when somebody is asked to write its brief. All in epoch milliseconds; `start` null where nobody told it. */
export const askedUntil = (booked: number, start: number | null): number => Math.max(start ?? booked + UNTIMED, booked + AT_LEAST);

/** As a brief that was begun when it was booked, and in which nothing stands. */
const asBegun = ({ sdr, booked, isFirstSeen }: WhenBooked): Clocked => ({
  sdr,
  state: 'draft',
  events: [{ type: 'begun', at: booked, by: sdr }],
  registers: { facts: { value: isFirstSeen ? {} : { booked }, revision: 1, at: booked, by: sdr } },
});

/** The clock of its complete brief. */
export function clockOfUnwritten(booking: WhenBooked, settings: ClockSettings, now: number): ClockRun | null {
  return clocksOf(asBegun(booking), settings, now).find(({ clock }) => clock === 'complete-brief') ?? null;
}

export const creditOfUnwritten = (booking: WhenBooked, settings: ClockSettings, now: number): Credit | null =>
  creditOf(asBegun(booking), settings, now);

/** When it is raised as a ghost handoff, epoch milliseconds. */
export const ghostAt = ({ booked }: Pick<WhenBooked, 'booked'>, { hours }: ClockSettings): number =>
  runsOut(GHOST_MINUTES * MINUTE, Date.parse(booked), hours);

/** What happens by itself for as long as nobody begins the brief, in the order of its times. */
export function momentsOfUnwritten(
  booking: WhenBooked,
  settings: ClockSettings,
  now: number,
): { does: Moment['does'] | 'ghost'; at: number }[] {
  const run = clockOfUnwritten(booking, settings, now);
  const clock = run ? momentsOf([run], settings).map(({ does, at }) => ({ does, at })) : [];
  return [{ does: 'ghost' as const, at: ghostAt(booking, settings) }, ...clock].toSorted((a, b) => a.at - b.at);
}
