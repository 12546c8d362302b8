import { describe, expect, test } from 'vitest';
import { hourIso, played } from '../log.ts';
import { only, runs } from '../standing.ts';

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
