/** While a meeting is off nobody is pressed by anything but a new time. */
import { expect, test } from 'vitest';
import type { ClockName } from '../../../src/core/clocks/clock.ts';
import { clocksOf } from '../../../src/core/clocks/clocksOf.ts';
import { momentsOf } from '../../../src/core/clocks/moments.ts';
import { accepted, hour, hourIso, played, type Said, STANDARD, submitted } from './log.ts';
import { only } from './standing.ts';

const noShow: Said = { type: 'no-show' };
const cancelled: Said = { type: 'cancelled' };
const moved = (hours: number): Said => ({ type: 'rescheduled', start: hourIso(hours) });
const SOURCE = { source: 'outbound-qualified', triggerKind: 'funding' };

test.each([noShow, cancelled])('$type: review, first touch and rating stand still', (off) => {
  const handoff = played(
    [
      [1, submitted],
      [2, off],
    ],
    SOURCE,
  );
  for (const clock of ['review', 'first-touch', 'rating'] satisfies ClockName[])
    expect(only(handoff, clock, hour(500)), clock).toMatchObject({ state: 'paused', due: null, soon: null });
  expect(momentsOf(clocksOf(handoff, STANDARD, hour(500)), STANDARD).filter(({ run }) => run.clock !== 'complete-brief')).toEqual([]);
});

test('with a new time they go on, with what was left of them', () => {
  const handoff = played(
    [
      [1, submitted],
      [2, noShow],
      [102, moved(300)],
    ],
    SOURCE,
  );
  expect(only(handoff, 'review', hour(103))).toMatchObject({ state: 'running', due: 109 });
  expect(only(handoff, 'first-touch', hour(103))).toMatchObject({ state: 'running', due: 109 });
  expect(only(handoff, 'rating', hour(103))).toMatchObject({ state: 'running', due: 149 });
});

test('the time from booking stands still too', () => {
  const slow = { source: 'marketing-lead', triggerKind: 'funding' };
  const handoff = played(
    [
      [20, submitted],
      [21, accepted],
      [22, cancelled],
      [122, moved(300)],
    ],
    slow,
  );
  expect(only(handoff, 'first-touch', hour(123))).toMatchObject({ state: 'running', due: 124 });
});

test('what was late before stays late, and goes to nobody until there is a new time', () => {
  const late = played(
    [
      [1, submitted],
      [10, noShow],
    ],
    SOURCE,
  );
  expect(only(late, 'first-touch', hour(20))).toMatchObject({ state: 'breached', due: 9 });
  const does = (handoff: typeof late) =>
    momentsOf(clocksOf(handoff, STANDARD, hour(20)), STANDARD)
      .filter(({ run, at }) => run.clock === 'first-touch' && at >= hour(9))
      .map((moment) => moment.does);
  expect(does(late)).toEqual(['breach']);
  expect(
    does(
      played(
        [
          [1, submitted],
          [10, noShow],
          [20, moved(300)],
        ],
        SOURCE,
      ),
    ),
  ).toEqual(['breach', 'tell-manager', 'give-to-backup']);
});
