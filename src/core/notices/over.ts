/** Whether what a notice is about is over: then it waits for nobody, and counts as read. What only tells of something stays until it is read. */
import type { ClockName } from '../clocks/clock.ts';
import { CLOCKS } from '../clocks/registry.ts';
import type { EventType, HandoffEvent } from '../handoff/events.ts';
import { counting, lastOf } from '../handoff/log.ts';
import type { About } from './about.ts';
import type { KindName } from './kinds.ts';

type Types = readonly EventType[];

const CLOSED: Types = ['withdrawn', 'opportunity', 'rejected'];
const MET: Types = ['held', 'no-show', 'cancelled', ...CLOSED];
const REVIEWED: Types = ['accepted', 'bounced', 'reassigned', ...MET];

/** What begins it, and what ends it. Whom it is given to has the review and the touch anew. */
const OF_CLOCK: Readonly<Record<ClockName, { begin: Types; end: Types }>> = {
  booking: { begin: ['begun'], end: ['submitted', ...CLOSED] },
  'complete-brief': { begin: ['begun'], end: ['submitted', ...CLOSED] },
  review: { begin: ['submitted', 'reassigned'], end: ['accepted', 'bounced', ...MET] },
  fix: { begin: ['bounced'], end: ['submitted', ...CLOSED] },
  'first-touch': { begin: ['submitted', 'reassigned'], end: ['first-touch', ...MET] },
  confirmation: { begin: ['accepted'], end: ['confirmed', 'introduced', 'first-touch', ...MET] },
  rating: { begin: ['submitted', 'reassigned'], end: ['rated', 'bounced', 'withdrawn'] },
  decision: { begin: ['held'], end: CLOSED },
};

const OF_KIND: Partial<Record<KindName, Types>> = {
  'handed-off': REVIEWED,
  'handed-again': REVIEWED,
  'given-to-you': REVIEWED,
  accepted: ['introduced', ...MET],
  bounced: ['submitted', ...CLOSED],
  'no-show': ['rescheduled', ...CLOSED],
  cancelled: ['rescheduled', ...CLOSED],
  unconfirmed: ['introduced', 'first-touch', ...MET],
  'confirm-by-hand': ['introduced', 'first-touch', ...MET],
  'introduction-missing': ['introduced', ...MET],
  'first-minutes': MET,
  'return-now': ['withdrawn'],
  'next-step-due': ['next-step'],
  'next-step-overdue': ['next-step'],
};

/** Told ahead of a meeting, and of no use behind it. */
const AHEAD: ReadonlySet<KindName> = new Set(['introduction-missing', 'first-minutes', 'confirming']);
/** A breach stays: it tells who leads what went wrong. */
const BY_CLOCK: ReadonlySet<KindName> = new Set(['due-soon', 'escalated', 'nobody-stands-in']);

function clocksIn(kind: KindName, { clock, also = [] }: About): { begin: Types; end: Types }[] {
  if (!BY_CLOCK.has(kind)) return [];
  return [clock, ...also].flatMap((label) => {
    const found = CLOCKS.find((one) => one.label === label);
    return found ? [OF_CLOCK[found.name]] : [];
  });
}

/** What ends it by itself, whoever does it. Of several clocks, what ends them all; empty where nothing does. */
export function endsOf(kind: KindName, about: About): Types {
  const [first, ...more] = clocksIn(kind, about);
  return first ? first.end.filter((type) => more.every(({ end }) => end.includes(type))) : (OF_KIND[kind] ?? []);
}

/** `at`: when it was told; `now`: epoch milliseconds both. `events`: the whole log. */
export function isOver(kind: KindName, about: About, at: number, events: readonly HandoffEvent[], now: number): boolean {
  if (AHEAD.has(kind) && about.due !== undefined && Date.parse(about.due) <= now) return true;
  const clocks = clocksIn(kind, about);
  // By their place in the log: what was done offline says a time before it was told.
  if (clocks.length > 0) return clocks.every(({ begin, end }) => end.includes(lastOf(events, ...begin, ...end)?.type ?? 'begun'));
  const ends = endsOf(kind, about);
  return counting(events).some(
    ({ event, number }) => ends.includes(event.type) && (about.event === undefined ? Date.parse(event.at) > at : number > about.event),
  );
}
