import { describe, expect, test } from 'vitest';
import { bounced, hour, played, submitted, withdrawn } from '../log.ts';
import { EVER, only, runs } from '../standing.ts';

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
