import { describe, expect, test } from 'vitest';
import { accepted, bounced, held, hour, played, rated, submitted } from '../log.ts';
import { EVER, inHours, only, runs } from '../standing.ts';

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
