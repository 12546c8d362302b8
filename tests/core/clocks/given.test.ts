/** Clocks of a handoff that goes from one account executive to another. */
import { describe, expect, test } from 'vitest';
import { clocksOf } from '../../../src/core/clocks/clocksOf.ts';
import { momentsOf } from '../../../src/core/clocks/moments.ts';
import { accepted, bounced, firstTouch, held, hour, hourIso, played, rated, type Said, STANDARD, submitted } from './log.ts';
import { EVER, inHours, runs } from './standing.ts';

const given: Said = { type: 'reassigned', ae: 'kim', former: 'avery', by: 'morgan', anew: true };
const misrouted: Said = { type: 'rejected', reason: { code: 'misrouted', ae: 'kim' }, former: 'avery', anew: true };
const looked = (log: ReturnType<typeof played>, clock: Parameters<typeof runs>[1], at = EVER) =>
  runs(log, clock, at).map(({ run, owner, startedAt, dueAt, stoppedAt, state }) => [
    run,
    owner,
    inHours(startedAt),
    inHours(dueAt),
    inHours(stoppedAt),
    state,
  ]);

describe.each([
  ['nothing', []],
  ['accepted', [[1.5, accepted]]],
  ['rated', [[1.5, rated('green')]]],
  ['touched', [[1.5, firstTouch(1.5)]]],
] as const)('where the one before had done %s', (what, done) => {
  const log = played([[1, submitted], ...done, [2, given]]);

  test('review, of what nobody accepted, and first touch run for the next one, from being given it', () => {
    for (const clock of what === 'accepted' ? (['first-touch'] as const) : (['review', 'first-touch'] as const))
      expect(
        looked(log, clock, hour(3)).filter(([, , , , stopped]) => stopped === undefined),
        clock,
      ).toEqual([[log.events.length, 'kim', 2, 6, undefined, 'running']]);
  });

  test('of the one before nothing runs any more, and nothing was missed', () => {
    const mine = clocksOf(log, STANDARD, EVER).filter(({ owner }) => owner === 'avery');
    expect(mine.filter(({ state }) => state !== 'met')).toEqual([]);
    expect(mine.map(({ clock }) => clock)).toEqual(
      what === 'nothing' ? [] : [what === 'accepted' ? 'review' : what === 'rated' ? 'rating' : 'first-touch'],
    );
  });
});

test('what was missed before it was given on stays missed, once; the next one has a whole limit', () => {
  const log = played([
    [1, submitted],
    [7, given],
    [8, accepted],
    [9, { ...firstTouch(9), by: 'kim' }],
  ]);
  expect(looked(log, 'review')).toEqual([
    [2, 'avery', 1, 5, 7, 'breached'],
    [3, 'kim', 7, 11, 8, 'met'],
  ]);
  expect(looked(log, 'first-touch')).toEqual([
    [1, 'avery', 1, 5, 7, 'breached'],
    [3, 'kim', 7, 11, 9, 'met'],
  ]);
  const moments = momentsOf(clocksOf(log, STANDARD, EVER), STANDARD).filter(({ does }) => does === 'breach');
  expect(moments.filter(({ run }) => run.owner === 'kim' && run.clock !== 'rating')).toEqual([]);
  expect(new Set(moments.map(({ run: { clock, run } }) => `${clock} ${run}`)).size).toBe(moments.length);
});

test('a hot trigger counts from being given it too', () => {
  const hot = { triggerKind: 'funding', source: 'marketing-lead' };
  const log = played(
    [
      [1, submitted],
      [30, given],
    ],
    hot,
  );
  expect(looked(log, 'first-touch', hour(31))).toEqual([
    [1, 'avery', 1, 24, 30, 'breached'],
    [3, 'kim', 30, 54, undefined, 'running'],
  ]);
  expect(looked(log, 'review', hour(31))[1]).toEqual([3, 'kim', 30, 54, undefined, 'running']);
});

test('being mended, it waits for its fix: the review begins when it is handed off, the first touch stands still', () => {
  const waiting = played([
    [1, submitted],
    [2, bounced],
    [3, given],
  ]);
  expect(looked(waiting, 'review')).toEqual([[2, 'avery', 1, 5, 2, 'met']]);
  expect(looked(waiting, 'first-touch').at(-1)).toEqual([4, 'kim', 3, null, undefined, 'paused']);
  const mended = played([
    [1, submitted],
    [2, bounced],
    [3, given],
    [10, { ...submitted, ae: 'kim', fix: 'It is in it.' }],
  ]);
  expect(looked(mended, 'review', hour(11)).at(-1)).toEqual([5, 'kim', 10, 14, undefined, 'running']);
  expect(looked(mended, 'first-touch', hour(11)).at(-1)).toEqual([4, 'kim', 3, 14, undefined, 'running']);
});

test('misrouted, the right one has a review and a first touch; after a meeting that was held there is neither', () => {
  const log = played([
    [1, submitted],
    [1.5, accepted],
    [2, held],
    [3, misrouted],
  ]);
  for (const clock of ['review', 'first-touch'] as const)
    expect(looked(log, clock, hour(4)).at(-1)).toEqual([5, 'kim', 3, 7, undefined, 'running']);
  const after = played([
    [1, submitted],
    [1.5, accepted],
    [2, held],
    [3, given],
  ]);
  for (const clock of ['review', 'first-touch'] as const) expect(looked(after, clock).map(([run]) => run)).not.toContain(5);
});

test('what nobody has rated is the next one’s to rate; what was rated is not rated twice', () => {
  expect(
    looked(
      played([
        [1, submitted],
        [2, given],
      ]),
      'rating',
      hour(3),
    ),
  ).toEqual([[3, 'kim', 2, 50, undefined, 'running']]);
  expect(
    looked(
      played([
        [1, submitted],
        [1.5, rated('green')],
        [2, given],
      ]),
      'rating',
    ),
  ).toEqual([[2, 'avery', 1, 49, 1.5, 'met']]);
});

test('the buyer of a marketing lead hears from one of the two', () => {
  const lead = { source: 'marketing-lead' };
  const anew = played(
    [
      [1, submitted],
      [2, accepted],
      [3, given],
    ],
    lead,
  );
  expect(looked(anew, 'confirmation', hour(4))).toEqual([[4, 'kim', 3, 5, undefined, 'running']]);
  const told = played(
    [
      [1, submitted],
      [2, accepted],
      [2.5, firstTouch(2.5)],
      [3, given],
    ],
    lead,
  );
  expect(looked(told, 'confirmation')).toEqual([[3, 'avery', 2, 4, 2.5, 'met']]);
});

test('taken back, it was never given', () => {
  const log = played([
    [1, submitted],
    [2, given],
    [2.1, { type: 'undone', undoes: 3, by: 'morgan' }],
  ]);
  expect(looked(log, 'review', hour(3))).toEqual([[2, 'avery', 1, 5, undefined, 'running']]);
});

test('a log from before there were turns has the clocks it had', () => {
  const { anew: _, ...before } = given as Said & { anew: true };
  const log = played([
    [1, submitted],
    [2, before as Said],
  ]);
  expect(looked(log, 'review', hour(3))).toEqual([[2, 'kim', 1, 5, undefined, 'running']]);
  expect(looked(log, 'first-touch', hour(3))).toEqual([[1, 'kim', 1, 5, undefined, 'running']]);
});

test('logged after it ran out, what was told of it stays told', () => {
  const log = played([
    [1, submitted],
    [9, { type: 'first-touch', when: hourIso(2) }],
  ]);
  const told = momentsOf(clocksOf(log, STANDARD, EVER), STANDARD).filter(({ run }) => run.clock === 'first-touch');
  expect(told.map(({ does, at }) => [does, inHours(at)])).toContainEqual(['breach', 5]);
});
