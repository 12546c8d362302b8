import { describe, expect, test } from 'vitest';
import { hour, hourIso, played, submitted, withdrawn } from '../log.ts';
import { EVER, only, runs } from '../standing.ts';

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
