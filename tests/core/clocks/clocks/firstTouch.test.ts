import { describe, expect, test } from 'vitest';
import { bounced, firstTouch, held, hour, played, submitted } from '../log.ts';
import { EVER, only, runs } from '../standing.ts';

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

  test('counts when it was made, where it was logged before it ran out', () => {
    const log = played([
      [10, submitted],
      [13, firstTouch(12)],
    ]);
    expect(only(log, 'first-touch', EVER)).toMatchObject({ state: 'met', stopped: 12, logged: 13 });
  });

  test('logged after it ran out, as of before: it was missed, and both times stand', () => {
    const log = played([
      [10, submitted],
      [30, firstTouch(12)],
    ]);
    expect(only(log, 'first-touch', EVER)).toMatchObject({ state: 'breached', due: 14, stopped: 12, logged: 30 });
    // As it was told before.
    expect(only(played([[10, submitted]]), 'first-touch', hour(20))).toMatchObject({ state: 'breached', due: 14 });
  });

  test('taken back and corrected at once, it was known from when it was first logged', () => {
    const corrected = (log: [hours: number, at: number][]) =>
      log.flatMap(([hours, at], index) => [
        [hours, firstTouch(at)] as const,
        ...(index < log.length - 1 ? [[log[index + 1]?.[0] ?? 0, { type: 'undone', undoes: 3 + 2 * index }] as const] : []),
      ]);
    const once = corrected([
      [13.95, 13.9],
      [14.1, 13],
    ]);
    expect(only(played([[10, submitted], ...once]), 'first-touch', EVER)).toMatchObject({ state: 'met', stopped: 13, logged: 13.95 });
    const twice = corrected([
      [13.95, 13.9],
      [14.1, 13],
      [14.2, 12],
    ]);
    expect(only(played([[10, submitted], ...twice]), 'first-touch', EVER)).toMatchObject({ state: 'met', stopped: 12, logged: 13.95 });
  });

  test('taken back, and logged again only after it ran out: it stays missed', () => {
    const back = [
      [10, submitted],
      [12, firstTouch(12)],
      [12.1, { type: 'undone', undoes: 3 }],
    ] as const;
    expect(only(played(back), 'first-touch', hour(20))).toMatchObject({ state: 'breached', due: 14 });
    const again = only(played([...back, [90, firstTouch(12)]]), 'first-touch', EVER);
    expect(again).toMatchObject({ state: 'breached', due: 14, stopped: 12, logged: 90 });
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
    ).toBe('paused');
  });
});
