import { describe, expect, test } from 'vitest';
import { accepted, firstTouch, hour, played, submitted } from '../log.ts';
import { EVER, only, runs } from '../standing.ts';

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
