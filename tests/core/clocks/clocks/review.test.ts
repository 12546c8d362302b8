import { describe, expect, test } from 'vitest';
import { accepted, bounced, held, hour, hourIso, played, submitted } from '../log.ts';
import { EVER, inHours, only, runs } from '../standing.ts';

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
      ),
    ).toMatchObject({ state: 'paused', due: null });
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
