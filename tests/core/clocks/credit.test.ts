import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { creditOf, payShareOf } from '../../../src/core/clocks/credit.ts';
import type { HandoffEvent } from '../../../src/core/handoff/events.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import { replay } from '../../../src/core/handoff/replay.ts';
import { credit as creditSetting } from '../../../src/core/settings/credit.ts';
import { accepted, bounced, HOUR, hour, hourIso, played, rated, STANDARD, submitted, withdrawn } from './log.ts';

const credit = (handoff: Handoff, hours = 1000) => creditOf(handoff, STANDARD, hour(hours));
const overridden = { ...submitted, override: 'The buyer moved the call.', by: 'morgan' } as const;

describe('credit', () => {
  test('is at risk while there is time, and says how much', () => {
    expect(credit(played([]), 20)).toMatchObject({ is: 'at risk', dueAt: hour(24), leftMs: 4 * HOUR });
  });

  test.each([
    ['handed off in time', played([[23, submitted]]), { is: 'credited', at: hour(23) }],
    ['handed off at the last moment', played([[24, submitted]]), { is: 'credited' }],
    ['late', played([[24.01, submitted]]), { is: 'not credited', why: 'late' }],
    ['overridden', played([[3, overridden]]), { is: 'not credited', why: 'overridden' }],
    [
      'overridden, and handed off complete in time',
      played([
        [3, overridden],
        [4, bounced],
        [9, submitted],
      ]),
      { is: 'credited' },
    ],
    [
      'overridden, and complete too late',
      played([
        [3, overridden],
        [4, bounced],
        [30, submitted],
      ]),
      { is: 'not credited', why: 'late' },
    ],
    ['never handed off', played([]), { is: 'not credited', why: 'incomplete' }],
    ['withdrawn', played([[2, withdrawn]]), { is: 'not credited', why: 'incomplete' }],
    [
      'handed off, and taken back',
      played([
        [2, submitted],
        [2.1, { type: 'undone', undoes: 2 }],
      ]),
      { is: 'not credited', why: 'incomplete' },
    ],
    ['a small fast deal', played([], { motion: 'high-velocity inbound' }), { is: 'not credited', why: 'waived' }],
    [
      'bounced and mended days later',
      played([
        [2, submitted],
        [3, bounced],
        [90, submitted],
      ]),
      { is: 'credited', at: hour(2) },
    ],
  ])('%s', (_, handoff, expected) => {
    expect(credit(handoff)).toMatchObject(expected);
  });

  test('says where the booking’s time was only seen', () => {
    expect(credit(played([]), 1)?.booked).toEqual({ at: hour(0), isFirstSeen: true });
    expect(credit(played([], { facts: { booked: hourIso(-3) } }), 1)?.booked).toEqual({ at: hour(-3), isFirstSeen: false });
  });

  test('a note to oneself earns none, and loses none', () => {
    expect(credit(played([], { ae: 'sam' }))).toBeNull();
  });
});

describe('the quality multiplier', () => {
  const on = { multiplier: true, slice: 0.15 };

  test('is off unless it was switched on', () => {
    expect(creditSetting.standard.multiplier).toBe(false);
    expect(
      payShareOf(
        played([
          [1, submitted],
          [2, rated('red')],
        ]),
        creditSetting.standard,
      ),
    ).toBe(1);
  });

  test.each([
    ['green', 1],
    ['yellow', 0.97],
    ['red', 0.925],
  ] as const)('%s pays %d', (rating, share) => {
    expect(
      payShareOf(
        played([
          [1, submitted],
          [2, rated(rating)],
        ]),
        on,
      ),
    ).toBeCloseTo(share, 10);
  });

  test('the last rating counts; without one nothing is kept back', () => {
    expect(
      payShareOf(
        played([
          [1, submitted],
          [2, rated('red')],
          [3, rated('green')],
        ]),
        on,
      ),
    ).toBe(1);
    expect(payShareOf(played([[1, submitted]]), on)).toBe(1);
  });

  test.each([0.09, 0.16])('a slice of %d is refused', (slice) => {
    expect(creditSetting.schema.safeParse({ multiplier: true, slice }).success).toBe(false);
  });
});

/** Without acceptances and bounces in it: what was undone is counted anew. */
function unreviewed(events: readonly HandoffEvent[]): HandoffEvent[] {
  const numbers = new Map<number, number>();
  const kept: HandoffEvent[] = [];
  events.forEach((event, index) => {
    if (event.type === 'accepted' || event.type === 'bounced') return;
    const undoes = event.type === 'undone' ? numbers.get(event.undoes) : undefined;
    if (event.type === 'undone' && undoes === undefined) return;
    kept.push(event.type === 'undone' ? { ...event, undoes: undoes ?? 0 } : event);
    numbers.set(index + 1, kept.length);
  });
  return kept;
}

const anyLog = fc
  .array(
    fc.record({
      after: fc.double({ min: 0.01, max: 15, noNaN: true }),
      said: fc.constantFrom('submitted', 'overridden', 'accepted', 'bounced', 'green', 'red', 'withdrawn', 'undone'),
    }),
    { maxLength: 14 },
  )
  .map((steps) => {
    let hours = 0;
    return played(
      steps.map(({ after, said }, index) => {
        hours += after;
        if (said === 'submitted') return [hours, submitted];
        if (said === 'overridden') return [hours, overridden];
        if (said === 'accepted') return [hours, accepted];
        if (said === 'bounced') return [hours, bounced];
        if (said === 'withdrawn') return [hours, withdrawn];
        if (said === 'undone') return [hours, { type: 'undone', undoes: index + 1 }];
        return [hours, rated(said)];
      }),
    );
  });

test('acceptances and bounces feed neither credit nor pay', () => {
  fc.assert(
    fc.property(anyLog, fc.double({ min: 0, max: 100, noNaN: true }), (handoff, hours) => {
      const events = unreviewed(handoff.events);
      const without: Handoff = { ...handoff, events, state: replay(events).state, revision: events.length };
      expect(creditOf(handoff, STANDARD, hour(hours))).toEqual(creditOf(without, STANDARD, hour(hours)));
      const on = { multiplier: true, slice: 0.1 };
      expect(payShareOf(handoff, on)).toBe(payShareOf(without, on));
    }),
    { numRuns: 500 },
  );
});
