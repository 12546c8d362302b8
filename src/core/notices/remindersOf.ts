/** What somebody is to be reminded of later, as a handoff stands now. */

import { Temporal } from 'temporal-polyfill';
import * as z from 'zod';
import type { EventType, HandoffEvent } from '../handoff/events.ts';
import { type Handoff, valuesOf } from '../handoff/handoff.ts';
import { counting, lastOf } from '../handoff/log.ts';
import { nextStepOf } from '../handoff/nextStep.ts';
import { handedTo } from '../handoff/parties.ts';
import { contentOf } from '../handoff/registers.ts';
import { standingOf } from '../handoff/replay.ts';
import type { Source } from '../handoff/source.ts';
import { introductionOfTheirs } from '../introduction/sent.ts';
import { returnDayOf } from '../work/returns.ts';
import type { KindName } from './kinds.ts';

const HOUR_MS = 60 * 60_000;
/** An introduction that is missing is worth a word while there is time to write one. */
const INTRODUCTION_MS = 4 * HOUR_MS;
/** Both get ready for the first five minutes. */
const FIRST_MINUTES_MS = HOUR_MS / 2;
/** What was done can be taken back until then; a mail cannot. */
const SETTLED_MS = 10 * 60_000;
/** A day is meant from the morning on, where the person is. */
const MORNING = '07:00';

export interface Reminder {
  /** User id. */
  person: string;
  kind: KindName;
  /** Epoch milliseconds. */
  due: number;
  /** What it is about in time, ISO 8601: the meeting, or the day that was agreed. */
  about: string;
  /** The same for the same meeting or day, in whatever time zone. */
  what: string;
}

export interface Around {
  /** IANA name of the time zone in which this user is told of times. */
  zoneOf(person: string): string;
  /** What counts where nobody chose a source. */
  usualSource: Source;
}

export function remindersOf(handoff: Handoff, { zoneOf, usualSource }: Around): Reminder[] {
  const { state, events, sdr } = handoff;
  const ae = handedTo(handoff);
  const list: (Reminder | null)[] = [];
  const { meeting } = standingOf(handoff);
  const start = startOf(handoff);
  if (['submitted', 'accepted', 'bounced'].includes(state) && meeting === 'scheduled' && start !== null) {
    const introduced = introductionOfTheirs(events);
    if (!introduced) list.push(before(sdr, 'introduction-missing', start, INTRODUCTION_MS));
    if (introduced?.joins) {
      list.push(before(sdr, 'first-minutes', start, FIRST_MINUTES_MS));
      if (ae !== null) list.push(before(ae, 'first-minutes', start, FIRST_MINUTES_MS));
    }
  }
  list.push(confirmingOf(handoff, usualSource));
  if (state === 'recycled') list.push(returning(handoff, zoneOf(sdr)));
  const next = nextStepOf(handoff);
  if (next && ae !== null) {
    list.push(onDay(ae, 'next-step-due', next.on, zoneOf(ae)));
    list.push(onDay(ae, 'next-step-overdue', next.on, zoneOf(ae), 1));
  }
  return list.filter((one) => one !== null);
}

/** That the buyer of a marketing lead is written to: anew after each turn that its meeting takes, for so long as nobody did. */
export function confirmingOf(handoff: Handoff, usualSource: Source): Reminder | null {
  const [ae, start, turned] = [handedTo(handoff), startOf(handoff), lastTurn(handoff.events)];
  if (ae === null || start === null || turned === null || !isConfirmedByMail(handoff, usualSource)) return null;
  const [at, due] = [Date.parse(start), Date.parse(turned) + SETTLED_MS];
  return Number.isNaN(at) ? null : { person: ae, kind: 'confirming', due, about: new Date(at).toISOString(), what: `${due}/${at}` };
}

/** Of a marketing lead that was accepted, and to whom nobody has written since. */
export function isConfirmedByMail(handoff: Handoff, usualSource: Source): boolean {
  const { state, meeting } = standingOf(handoff);
  const { source } = contentOf(valuesOf(handoff));
  const isSaid = counting(handoff.events).some(({ event }) => WRITTEN.has(event.type));
  return state === 'accepted' && meeting === 'scheduled' && (source ?? usualSource) === 'marketing-lead' && !isSaid;
}

const WRITTEN: ReadonlySet<EventType> = new Set(['introduced', 'first-touch', 'confirmed']);

/** What changes whether, when or by whom a meeting is confirmed; taken back it does so again. */
const TURNS: ReadonlySet<EventType> = new Set<EventType>([
  'submitted',
  'accepted',
  'bounced',
  'reassigned',
  'rejected',
  'withdrawn',
  'rescheduled',
  'held',
  'no-show',
  'cancelled',
  'first-touch',
  'introduced',
]);

/** When it happened, ISO 8601. */
function lastTurn(events: readonly HandoffEvent[]): string | null {
  const typeOf = (event: HandoffEvent): EventType => (event.type === 'undone' ? events[event.undoes - 1]?.type : event.type) ?? event.type;
  return events.findLast((event) => TURNS.has(typeOf(event)))?.at ?? null;
}

/** When the meeting starts, ISO 8601; null where nobody said for certain. */
function startOf({ events, registers }: Handoff): string | null {
  const moved = lastOf(events, 'rescheduled');
  if (moved) return moved.start ?? null;
  return contentOf(valuesOf({ registers })).facts.meetingStart ?? null;
}

function before(person: string, kind: KindName, about: string, ms: number): Reminder | null {
  const at = Date.parse(about);
  return Number.isNaN(at) ? null : { person, kind, due: at - ms, about: new Date(at).toISOString(), what: String(at - ms) };
}

/** `later`: days after it. */
function onDay(person: string, kind: KindName, day: string, timeZone: string, later = 0): Reminder | null {
  // A log of an earlier release may hold any text.
  if (!z.iso.date().safeParse(day).success) return null;
  const plainTime = Temporal.PlainTime.from(MORNING);
  const at = Temporal.PlainDate.from(day).add({ days: later }).toZonedDateTime({ timeZone, plainTime }).epochMilliseconds;
  return { person, kind, due: at, about: new Date(at).toISOString(), what: day };
}

/** The SDR is told when the time has come that the code named. A trigger comes by itself. */
function returning({ events, sdr }: Handoff, zone: string): Reminder | null {
  const day = returnDayOf(events);
  return day === null ? null : onDay(sdr, 'return-now', day, zone);
}
