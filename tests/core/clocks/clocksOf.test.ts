import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ClockName } from '../../../src/core/clocks/clock.ts';
import { type ClockRun, clocksOf } from '../../../src/core/clocks/clocksOf.ts';
import type { Handoff } from '../../../src/core/handoff/handoff.ts';
import type { ClockSettings } from '../../../src/core/settings/clocks.ts';
import {
  accepted,
  BOOKED,
  bounced,
  firstTouch,
  HOUR,
  held,
  hour,
  hourIso,
  played,
  rated,
  type Said,
  STANDARD,
  submitted,
  withdrawn,
} from './log.ts';

const EVER = hour(10_000);

/** In hours since it was booked. */
const inHours = (at: number | null | undefined): number | null | undefined => (typeof at === 'number' ? (at - BOOKED) / HOUR : at);

function runs(handoff: Handoff, clock: ClockName, at = hour(0), settings: ClockSettings = STANDARD): ClockRun[] {
  return clocksOf(handoff, settings, at).filter((one) => one.clock === clock);
}

function only(handoff: Handoff, clock: ClockName, at = hour(0), settings: ClockSettings = STANDARD) {
  const [run, ...more] = runs(handoff, clock, at, settings);
  expect(more).toEqual([]);
  if (!run) throw new Error(`no ${clock}`);
  const { startedAt, dueAt, dueSoonAt, targetAt, stoppedAt, state, owner } = run;
  return {
    from: inHours(startedAt),
    due: inHours(dueAt),
    soon: inHours(dueSoonAt),
    target: inHours(targetAt),
    stopped: inHours(stoppedAt),
    state,
    owner,
  };
}

describe('the complete brief', () => {
  test('runs from booked for 24 h, and is its SDR’s', () => {
    expect(only(played([]), 'complete-brief')).toEqual({
      from: 0,
      due: 24,
      soon: 18,
      target: null,
      stopped: undefined,
      state: 'running',
      owner: 'sam',
    });
  });

  test('is breached at its hour, and not before', () => {
    expect(only(played([]), 'complete-brief', hour(24) - 1).state).toBe('running');
    expect(only(played([]), 'complete-brief', hour(24)).state).toBe('breached');
  });

  test('handed off in the last moment it is met; later it stays breached', () => {
    expect(only(played([[24, submitted]]), 'complete-brief', EVER)).toMatchObject({ state: 'met', stopped: 24 });
    expect(only(played([[25, submitted]]), 'complete-brief', EVER)).toMatchObject({ state: 'breached', stopped: 25, due: 24 });
  });

  test('a booking that the CRM tells counts, wherever the brief was begun', () => {
    const early = played([], { facts: { booked: hourIso(-10) } });
    expect(only(early, 'complete-brief')).toMatchObject({ from: -10, due: 14 });
    const nonsense = played([], { facts: { booked: 'yesterday' } });
    expect(only(nonsense, 'complete-brief')).toMatchObject({ from: 0 });
  });

  test('withdrawn in time nothing was missed; withdrawn later it was', () => {
    expect(runs(played([[3, withdrawn]]), 'complete-brief', EVER)).toEqual([]);
    expect(only(played([[30, withdrawn]]), 'complete-brief', EVER).state).toBe('breached');
  });

  test('is waived where speed counts', () => {
    expect(runs(played([], { facts: { amount: { value: 3000, currency: 'EUR' } } }), 'complete-brief')).toEqual([]);
    expect(runs(played([], { motion: 'high-velocity inbound' }), 'complete-brief')).toEqual([]);
    expect(runs(played([], { motion: 'enterprise', facts: { amount: { value: 3000 } } }), 'complete-brief')).toHaveLength(1);
  });
});

describe('the review', () => {
  test('has no longer than the first touch has', () => {
    expect(only(played([[1, submitted]]), 'review')).toMatchObject({ from: 1, due: 5, soon: 4, owner: 'avery', state: 'running' });
    expect(only(played([[1, submitted]], { source: 'outbound-qualified' }), 'review').due).toBe(9);
    expect(only(played([[1, submitted]], { source: 'marketing-lead' }), 'review').due).toBe(25);
  });

  test('is due before the meeting starts', () => {
    const soon = { facts: { meetingStart: hourIso(3) } };
    expect(only(played([[1, submitted]], soon), 'review')).toMatchObject({ due: 3, soon: 2.5 });
    // Handed off in the meeting: its start is no moment to wait for any more.
    expect(only(played([[3.5, submitted]], soon), 'review').due).toBe(7.5);
    const moved = played(
      [
        [1, submitted],
        [2, { type: 'rescheduled', start: hourIso(4) }],
      ],
      soon,
    );
    expect(only(moved, 'review').due).toBe(4);
    const without = played(
      [
        [1, submitted],
        [2, { type: 'rescheduled' }],
      ],
      soon,
    );
    expect(only(without, 'review').due).toBe(5);
    expect(
      only(
        played(
          [
            [1, submitted],
            [2, { type: 'cancelled' }],
          ],
          soon,
        ),
        'review',
      ).due,
    ).toBe(5);
  });

  test('a meeting that was held ends it: in time nothing was missed, late it was', () => {
    expect(
      runs(
        played([
          [1, submitted],
          [2, held],
        ]),
        'review',
        EVER,
      ),
    ).toEqual([]);
    expect(
      only(
        played([
          [1, submitted],
          [9, held],
        ]),
        'review',
        EVER,
      ),
    ).toMatchObject({ state: 'breached', due: 5, stopped: 9 });
  });

  test('each handing off has its own, and a bounce is a review', () => {
    const again = runs(
      played([
        [1, submitted],
        [2, bounced],
        [20, submitted],
      ]),
      'review',
      hour(21),
    );
    expect(again.map(({ run, state }) => [run, state])).toEqual([
      [2, 'met'],
      [4, 'running'],
    ]);
    expect(inHours(again[1]?.dueAt)).toBe(24);
  });

  test('an acceptance that was taken back was none', () => {
    const undone = played([
      [1, submitted],
      [2, accepted],
      [2.1, { type: 'undone', undoes: 3 }],
    ]);
    expect(only(undone, 'review', hour(3))).toMatchObject({ state: 'running', stopped: undefined });
  });

  test('given to somebody else it is theirs', () => {
    const given = played([
      [1, submitted],
      [2, { type: 'reassigned', ae: 'kim', former: 'avery', by: 'morgan' }],
    ]);
    expect(only(given, 'review').owner).toBe('kim');
    const done = played([
      [1, submitted],
      [2, accepted],
      [3, { type: 'reassigned', ae: 'kim', former: 'avery', by: 'morgan' }],
    ]);
    expect(only(done, 'review').owner).toBe('avery');
  });
});

describe('the fix', () => {
  test('has a day from each bounce, and is the SDR’s', () => {
    const log = played([
      [1, submitted],
      [2, bounced],
    ]);
    expect(only(log, 'fix', hour(3))).toMatchObject({ from: 2, due: 26, owner: 'sam', state: 'running' });
    expect(
      only(
        played([
          [1, submitted],
          [2, bounced],
          [25, submitted],
        ]),
        'fix',
        EVER,
      ).state,
    ).toBe('met');
    expect(only(log, 'fix', hour(26)).state).toBe('breached');
    expect(
      runs(
        played([
          [1, submitted],
          [2, bounced],
          [5, withdrawn],
        ]),
        'fix',
        EVER,
      ),
    ).toEqual([]);
  });
});

describe('the first touch', () => {
  test.each([
    ['inbound-demo', 4, 1],
    ['outbound-qualified', 8, 4],
    ['sdr-booked', 4, null],
    ['marketing-lead', 24, null],
  ])('%s: %d h from handed off, target %s', (source, limit, target) => {
    const run = only(played([[10, submitted]], { source }), 'first-touch');
    expect(run).toMatchObject({ from: 10, due: 10 + limit, target: target === null ? null : 10 + target, owner: 'avery' });
  });

  test('nobody waits for it before the brief is handed off', () => {
    expect(runs(played([]), 'first-touch')).toEqual([]);
  });

  test('stands still while the brief is bounced', () => {
    const paused = played([
      [10, submitted],
      [11, bounced],
    ]);
    expect(only(paused, 'first-touch', hour(40))).toMatchObject({ state: 'paused', due: null, soon: null });
    const goesOn = played([
      [10, submitted],
      [11, bounced],
      [30, submitted],
    ]);
    expect(only(goesOn, 'first-touch', hour(31))).toMatchObject({ state: 'running', due: 33, soon: 32 });
    const twice = played([
      [10, submitted],
      [11, bounced],
      [30, submitted],
      [31, bounced],
      [50, submitted],
    ]);
    expect(only(twice, 'first-touch', hour(51))).toMatchObject({ due: 52 });
    // It ran out before the bounce.
    const late = played([
      [10, submitted],
      [15, bounced],
      [30, submitted],
    ]);
    expect(only(late, 'first-touch', hour(31))).toMatchObject({ state: 'breached', due: 14 });
  });

  test.each([
    ['funding', 24],
    ['inbound-request', 24],
    ['merger', 48],
    ['other', 48],
  ])('%s: %d h from booked at the most', (triggerKind, most) => {
    const log = (hours: number) => played([[hours, submitted]], { source: 'marketing-lead', triggerKind });
    expect(only(log(1), 'first-touch').due).toBe(Math.min(25, most));
    expect(only(log(most - 2), 'first-touch').due).toBe(most);
    expect(only(played([], { triggerKind }), 'first-touch')).toMatchObject({ from: 0, due: most, owner: 'sam', soon: most * 0.75 });
  });

  test('a last moment holds while it is paused too', () => {
    const log = played(
      [
        [10, submitted],
        [11, bounced],
      ],
      { triggerKind: 'funding' },
    );
    expect(only(log, 'first-touch', hour(20))).toMatchObject({ state: 'paused', due: 24 });
    expect(only(log, 'first-touch', hour(24))).toMatchObject({ state: 'breached' });
  });

  test('counts when it was made, not when it was logged', () => {
    const log = played([
      [10, submitted],
      [30, firstTouch(12)],
    ]);
    expect(only(log, 'first-touch', EVER)).toMatchObject({ state: 'met', stopped: 12 });
  });

  test('a meeting that was held is a touch; one that was missed is none', () => {
    expect(
      only(
        played([
          [10, submitted],
          [12, held],
        ]),
        'first-touch',
        EVER,
      ),
    ).toMatchObject({ state: 'met', stopped: 12 });
    expect(
      only(
        played([
          [10, submitted],
          [12, { type: 'no-show' }],
        ]),
        'first-touch',
        hour(13),
      ).state,
    ).toBe('running');
  });
});

describe('the confirmation to the buyer', () => {
  const marketing = { source: 'marketing-lead' };
  test('a marketing lead has two hours from acceptance', () => {
    expect(
      only(
        played(
          [
            [1, submitted],
            [5, accepted],
          ],
          marketing,
        ),
        'confirmation',
        hour(6),
      ),
    ).toMatchObject({
      from: 5,
      due: 7,
      owner: 'avery',
      state: 'running',
    });
    expect(runs(played([[1, submitted]], marketing), 'confirmation')).toEqual([]);
    expect(
      runs(
        played([
          [1, submitted],
          [5, accepted],
        ]),
        'confirmation',
      ),
    ).toEqual([]);
  });

  test('the introduction or the first touch is one, also an earlier one', () => {
    const introduced = played(
      [
        [1, submitted],
        [5, accepted],
        [6, { type: 'introduced', joins: false }],
      ],
      marketing,
    );
    expect(only(introduced, 'confirmation', EVER)).toMatchObject({ state: 'met', stopped: 6 });
    const touched = played(
      [
        [1, submitted],
        [3, firstTouch(3)],
        [5, accepted],
      ],
      marketing,
    );
    expect(only(touched, 'confirmation', EVER)).toMatchObject({ state: 'met', stopped: 5 });
  });
});

describe('rating and decision', () => {
  test('a rating has 48 h from handed off, the mended brief’s own', () => {
    expect(only(played([[1, submitted]]), 'rating')).toMatchObject({ due: 49, owner: 'avery' });
    expect(
      only(
        played([
          [1, submitted],
          [3, rated('green')],
        ]),
        'rating',
        EVER,
      ),
    ).toMatchObject({ state: 'met', stopped: 3 });
    const again = runs(
      played([
        [1, submitted],
        [2, bounced],
        [20, submitted],
      ]),
      'rating',
      hour(21),
    );
    expect(again.map(({ dueAt }) => inHours(dueAt))).toEqual([68]);
  });

  test('a decision has 48 h from held', () => {
    const log = played([
      [1, submitted],
      [2, accepted],
      [30, held],
    ]);
    expect(only(log, 'decision', hour(31))).toMatchObject({ from: 30, due: 78, owner: 'avery', state: 'running' });
    expect(only(log, 'decision', hour(78)).state).toBe('breached');
    const decided = played([
      [1, submitted],
      [2, accepted],
      [30, held],
      [77, { type: 'opportunity' }],
    ]);
    expect(only(decided, 'decision', EVER)).toMatchObject({ state: 'met' });
    expect(runs(decided, 'review', EVER).map(({ state }) => state)).toEqual(['met']);
  });
});

describe('the booking', () => {
  test('runs where the CRM marks the record as qualified, until it is booked', () => {
    const qualified = hourIso(-5);
    expect(only(played([], { facts: { qualified } }), 'booking')).toMatchObject({ from: -5, due: 19, state: 'running', owner: 'sam' });
    const booked = { qualified, booked: hourIso(-1) };
    expect(only(played([], { facts: booked }), 'booking')).toMatchObject({ state: 'met', stopped: -1 });
    const seen = { qualified, meetingStart: hourIso(60) };
    expect(only(played([], { facts: seen }), 'booking')).toMatchObject({ state: 'met', stopped: 0 });
    expect(runs(played([]), 'booking')).toEqual([]);
  });
});

test('a note to oneself has no clocks', () => {
  expect(clocksOf(played([], { ae: 'sam' }), STANDARD, EVER)).toEqual([]);
});

test('a workspace’s own limits and hours count', () => {
  const office = { zone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', holidays: [] };
  const settings: ClockSettings = {
    ...STANDARD,
    hours: office,
    firstTouch: { ...STANDARD.firstTouch, 'sdr-booked': { limit: 10 * 60, target: null } },
  };
  // Handed off on Monday at 16:00 in Berlin: one hour left that day, eight on Tuesday, one on Wednesday.
  expect(only(played([[6, submitted]]), 'first-touch', hour(6), settings).due).toBe(48);
  const paused = played([
    [6, submitted],
    [7, bounced],
    [23, submitted],
  ]);
  expect(only(paused, 'first-touch', hour(24), settings).due).toBe(48);
});

const steps = fc.array(
  fc.record({
    after: fc.double({ min: 0.01, max: 40, noNaN: true }),
    said: fc.constantFrom<Said[]>(
      submitted,
      accepted,
      bounced,
      held,
      withdrawn,
      rated('green'),
      { type: 'no-show' } as const,
      {
        type: 'opportunity',
      } as const,
    ),
  }),
  { maxLength: 8 },
);
const logs = fc
  .record({
    steps,
    source: fc.constantFrom(null, 'inbound-demo', 'marketing-lead'),
    triggerKind: fc.constantFrom(null, 'funding', 'merger'),
    hasOffice: fc.boolean(),
  })
  .map(({ steps: taken, hasOffice, ...registers }) => {
    let hours = 0;
    const told = taken.map(({ after, said }): [number, Said] => {
      hours += after;
      return [hours, said];
    });
    const office = { zone: 'Europe/Berlin', days: [1, 2, 3, 4, 5], from: '09:00', to: '17:00', holidays: ['2027-03-29'] };
    return { handoff: played(told, registers), settings: { ...STANDARD, hours: hasOffice ? office : null } };
  });

describe('whatever happens to a handoff', () => {
  test('a clock is soon due before it is due, and begins before it stops', () => {
    fc.assert(
      fc.property(logs, fc.double({ min: 0, max: 400, noNaN: true }), ({ handoff, settings }, hours) => {
        for (const { dueSoonAt, dueAt, startedAt, stoppedAt, state } of clocksOf(handoff, settings, hour(hours))) {
          expect(dueSoonAt === null).toBe(dueAt === null);
          if (dueSoonAt !== null && dueAt !== null) expect(dueSoonAt).toBeLessThanOrEqual(dueAt);
          if (stoppedAt !== undefined) expect(Math.min(stoppedAt, startedAt)).toBeGreaterThanOrEqual(BOOKED);
          if (state === 'met') expect(dueAt === null || (stoppedAt ?? 0) <= dueAt).toBe(true);
        }
      }),
    );
  });

  test('time alone breaches clocks, and mends none', () => {
    fc.assert(
      fc.property(
        logs,
        fc.double({ min: 0, max: 200, noNaN: true }),
        fc.double({ min: 0, max: 200, noNaN: true }),
        ({ handoff, settings }, a, b) => {
          const [now, later] = [clocksOf(handoff, settings, hour(Math.min(a, b))), clocksOf(handoff, settings, hour(Math.max(a, b)))];
          for (const { clock, run, state, dueAt } of now) {
            const then = later.find((one) => one.clock === clock && one.run === run);
            expect(then?.dueAt).toBe(dueAt);
            if (state === 'breached' || state === 'met') expect(then?.state).toBe(state);
          }
        },
      ),
    );
  });

  test('each run is there once', () => {
    fc.assert(
      fc.property(logs, ({ handoff, settings }) => {
        const keys = clocksOf(handoff, settings, EVER).map(({ clock, run }) => `${clock} ${run}`);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });
});
