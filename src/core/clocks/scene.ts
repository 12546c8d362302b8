/** A handoff as the clocks see it. */
import { waivesBrief } from '../bar/motion.ts';
import type { EventType, HandoffEvent } from '../handoff/events.ts';
import { type Handoff, valuesOf } from '../handoff/handoff.ts';
import { counting, type Entry } from '../handoff/log.ts';
import { handedTo, isOwnNote } from '../handoff/parties.ts';
import { contentOf, type HandoffContent } from '../handoff/registers.ts';
import { after, replay } from '../handoff/replay.ts';
import type { Source } from '../handoff/source.ts';
import { type Turn, turnsOf } from '../handoff/turns.ts';
import type { ClockSettings } from '../settings/clocks.ts';
import { type Booked, bookedOf, instantOf } from './booked.ts';
import type { Pause } from './workingTime.ts';

/** What the clocks read of a handoff. */
export type Clocked = Pick<Handoff, 'sdr' | 'state' | 'events' | 'registers'>;

export type Temperature = 'hot' | 'warm';

/** Times in epoch milliseconds. */
export interface Scene {
  sdr: string;
  settings: ClockSettings;
  /** What counts of the log. */
  log: readonly Entry[];
  /** All of it. */
  events: readonly HandoffEvent[];
  content: HandoffContent;
  booked: Booked;
  source: Source;
  /** Null where nobody told the kind of trigger. */
  temperature: Temperature | null;
  /** Null where it is not known, or nobody waits for it any more. */
  meetingStart: number | null;
  /** From a no-show or a cancellation until another time was agreed. */
  offs: readonly Pause[];
  /** Brief and credit are asked for. */
  asksForBrief: boolean;
  /** Whom it was handed to, by user id, after the event of this number. */
  aeAfter(number: number): string | null;
  /** Of its account executives, one after the other. */
  turns: readonly Turn[];
  /** How it and its meeting stood after the event of this number. */
  stoodAfter(number: number): ReturnType<typeof replay>;
}

/** Null for a note to oneself, which has no clocks. */
export function sceneOf(handoff: Clocked, settings: ClockSettings): Scene | null {
  if (isOwnNote(handoff)) return null;
  const log = counting(handoff.events);
  const content = contentOf(valuesOf(handoff));
  return {
    sdr: handoff.sdr,
    settings,
    log,
    events: handoff.events,
    content,
    booked: bookedOf(handoff.events, content.facts),
    source: content.source ?? settings.usualSource,
    temperature: temperatureOf(content, settings),
    meetingStart: replay(handoff.events).meeting === 'scheduled' ? startOf(log, content) : null,
    offs: offsOf(log),
    asksForBrief: !waivesBrief(content),
    aeAfter(number) {
      const events = handoff.events.slice(0, number);
      const isNow = number >= handoff.events.length;
      return handedTo({ ...handoff, events, state: isNow ? handoff.state : replay(events).state });
    },
    turns: turnsOf(log),
    stoodAfter: (number) =>
      log.filter((entry) => entry.number <= number).reduce<ReturnType<typeof replay>>((at, { event }) => after(at, event), UNTOLD),
  };
}

const UNTOLD = { state: 'draft', meeting: 'scheduled' } as const;

function temperatureOf({ triggerKind }: HandoffContent, { hotKinds }: ClockSettings): Temperature | null {
  if (triggerKind === null) return null;
  return hotKinds.includes(triggerKind) ? 'hot' : 'warm';
}

/** A time that was agreed later takes the place of the page's; one that is yet to be found is none. */
function startOf(log: readonly Entry[], { facts }: HandoffContent): number | null {
  const moved = log.findLast(({ event }) => event.type === 'rescheduled')?.event;
  return instantOf(moved?.type === 'rescheduled' ? moved.start : facts.meetingStart);
}

const offsOf = (log: readonly Entry[]): Pause[] =>
  log
    .filter(({ event }) => event.type === 'no-show' || event.type === 'cancelled')
    .map(({ event, number }) => {
      const again = nextOf(log, number, 'rescheduled')?.event;
      return { from: timeOf(event), to: again ? timeOf(again) : null };
    });

export const timeOf = ({ at }: HandoffEvent): number => Date.parse(at);

export const firstOf = (log: readonly Entry[], ...types: EventType[]): Entry | undefined =>
  log.find(({ event }) => types.includes(event.type));

/** The first of these kinds behind the event of this number. */
export const nextOf = (log: readonly Entry[], number: number, ...types: EventType[]): Entry | undefined =>
  log.find((entry) => entry.number > number && types.includes(entry.event.type));

/** The event that gave it to the next account executive behind the one of this number. */
export function nextGiving({ log, turns }: Pick<Scene, 'log' | 'turns'>, number: number): Entry | undefined {
  const next = turns.slice(1).find(({ from }) => from > number);
  return next && log.find((entry) => entry.number === next.from);
}

/** The first of these to happen. */
export const soonest = (...entries: (Entry | undefined)[]): Entry | undefined =>
  entries.reduce((first, one) => (first && one ? (one.number < first.number ? one : first) : (first ?? one)), undefined);
