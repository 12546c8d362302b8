import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clocksOf } from '../../../src/core/clocks/clocksOf.ts';
import type { ClockSettings } from '../../../src/core/settings/clocks.ts';
import { accepted, BOOKED, bounced, held, hour, played, rated, type Said, STANDARD, submitted, withdrawn } from './log.ts';
import { EVER, only } from './standing.ts';

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
