/** Handoffs as logs tell them, by hours since they were booked. */
import type { HandoffEvent } from '../../../src/core/handoff/events.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import { replay } from '../../../src/core/handoff/replay.ts';
import { type ClockSettings, clocks as clockSetting } from '../../../src/core/settings/clocks.ts';

export const HOUR = 3_600_000;
/** A Monday morning. */
export const BOOKED = Date.parse('2027-03-01T09:00:00Z');

export const STANDARD: ClockSettings = clockSetting.standard;

/** After so many hours. */
export const hour = (hours: number): number => BOOKED + hours * HOUR;
export const hourIso = (hours: number): string => new Date(hour(hours)).toISOString();

export type Said = HandoffEvent extends infer E ? (E extends HandoffEvent ? Omit<E, 'at' | 'by'> & { by?: string } : never) : never;

const written = (value: unknown) => ({ value, revision: 1, at: hourIso(0), by: 'sam' });

const WRITERS: ReadonlySet<string> = new Set(['begun', 'submitted', 'introduced', 'withdrawn']);

/** sam books and writes, avery runs it. `told`: by hour, what happened. */
export function played(told: readonly (readonly [hours: number, said: Said])[], registers: Record<string, unknown> = {}): Handoff {
  const events = [[0, { type: 'begun' }] as const, ...told].map(
    ([hours, said]) => ({ by: WRITERS.has(said.type) ? 'sam' : 'avery', ...said, at: hourIso(hours) }) as HandoffEvent,
  );
  return {
    id: 'http://crm.example|deal|7',
    record: { crm: 'practice', origin: 'http://crm.example', type: 'deal', id: '7' },
    sdr: 'sam',
    state: replay(events).state,
    revision: events.length,
    registers: Object.fromEntries(Object.entries({ ae: 'avery', ...registers }).map(([name, value]) => [name, written(value)])),
    events,
  };
}

export const submitted = { type: 'submitted', score: 14, words: 120, ae: 'avery' } as const;
export const accepted = { type: 'accepted' } as const;
export const bounced = { type: 'bounced', reason: { kind: 'field', key: 'pain' }, fix: 'Ask what it costs.' } as const;
export const held = { type: 'held', unreviewed: false } as const;
export const firstTouch = (hours: number) => ({ type: 'first-touch', when: hourIso(hours) }) as const;
export const rated = (rating: 'green' | 'yellow' | 'red'): Said => ({ type: 'rated', rating, missing: rating === 'green' ? [] : ['pain'] });
export const withdrawn = { type: 'withdrawn', reason: 'The buyer left.' } as const;
