/** Each account executive's turn: from being given a handoff until it goes to somebody else. What one of them did with it is not the next one's doing. */
import type { HandoffEvent } from './events.ts';
import { counting, type Entry } from './log.ts';

export interface Turn {
  /** User id; null where the log does not say it. */
  ae: string | null;
  /** The number of the event that gave it to them, from 1. */
  from: number;
}

/** Null for what gives it to nobody. `ae` is undefined in a log from before it was written down. */
export function givenTo(event: HandoffEvent): { ae?: string | undefined } | null {
  if (event.type === 'submitted' || event.type === 'reassigned') return { ae: event.ae };
  return event.type === 'rejected' && event.reason.code === 'misrouted' ? { ae: event.reason.ae } : null;
}

/** Of what counts of a log, in order; empty before the first handing off. Who is named in a draft has not been given anything yet. */
export function turnsOf(log: readonly Entry[]): Turn[] {
  const turns: Turn[] = [];
  for (const { event, number } of log) {
    const to = givenTo(event);
    const now = turns.at(-1);
    if (!to || (!now && event.type !== 'submitted')) continue;
    const ae = to.ae ?? now?.ae ?? null;
    if (!now || beginsAnew(event, now.ae, ae)) turns.push({ ae, from: number });
    else now.ae = ae;
  }
  return turns;
}

/** Given on in a log from before there were turns, it went on as it was. */
function beginsAnew(event: HandoffEvent, before: string | null, ae: string | null): boolean {
  if (event.type === 'submitted') return before !== null && before !== ae;
  return (event.type === 'reassigned' || event.type === 'rejected') && event.anew === true;
}

/** The log as it counts from when its account executive was given it; all of it before it was handed off. */
export function sinceGiven(events: readonly HandoffEvent[]): HandoffEvent[] {
  const log = counting(events);
  const from = turnsOf(log).at(-1)?.from ?? 0;
  return log.filter(({ number }) => number >= from).map(({ event }) => event);
}

/** To whom it went from somebody who had it, and when; null where it is with them, or never was. */
export function wentOn(events: readonly HandoffEvent[], person: string): { to: string; at: string } | null {
  const turns = turnsOf(counting(events));
  const next = turns[turns.findLastIndex(({ ae }) => ae === person) + 1];
  const at = next && events[next.from - 1]?.at;
  return next?.ae && at && turns.some(({ ae }) => ae === person) ? { to: next.ae, at } : null;
}
