import { expect, test } from 'vitest';
import { clocksOf } from '../../../src/core/clocks/clocksOf.ts';
import { clockWords } from '../../../src/sidebar/status/clockWords.ts';
import { accepted, bounced, firstTouch, held, hour, played, rated, STANDARD, submitted } from '../../core/clocks/log.ts';

const said = (log: Parameters<typeof played>[0], hours: number, me: string, isOver = false) => {
  const now = hour(hours);
  const reader = { me, nameOf: (id: string) => id, when: (at: number) => new Date(at).toISOString().slice(11, 16), isOver };
  const words = clockWords(clocksOf(played(log), STANDARD, now), now, reader);
  return words && `${words.tone} ${words.text}`;
};
const HANDED = [[1, submitted]] as const;

test.each([
  ['the form itself says how long a brief has', [], 2, 'sam', null],
  ['one’s own', HANDED, 2, 'avery', 'calm Review: 3 h left'],
  ['minutes where they count', HANDED, 2.8, 'avery', 'calm Review: 2 h 12 min left'],
  ['another’s, with their name', HANDED, 2, 'sam', 'calm Review, avery: 3 h left'],
  ['soon', HANDED, 4.5, 'avery', 'soon Review: 30 min left'],
  ['the last minute', HANDED, 4.9999, 'avery', 'soon Review: 1 min left'],
  ['late, without a word of blame', HANDED, 6, 'avery', 'soon Review: was due 14:00'],
  [
    'it waits',
    [
      [1, submitted],
      [2, bounced],
    ],
    3,
    'avery',
    'calm First touch: waits until the brief is mended',
  ],
  [
    'what is one’s own goes before',
    [
      [1, submitted],
      [2, bounced],
    ],
    3,
    'sam',
    'calm Fix: 23 h left',
  ],
  [
    'hours are enough far off',
    [
      [1, submitted],
      [2, accepted],
      [2, firstTouch(2)],
    ],
    3,
    'avery',
    'calm Rating: 46 h left',
  ],
  [
    'nothing is left',
    [
      [1, submitted],
      [2, accepted],
      [2, firstTouch(2)],
      [3, rated('green')],
    ],
    4,
    'avery',
    null,
  ],
  [
    'nobody waits after the decision',
    [
      [1, submitted],
      [2, rated('red')],
      [3, held],
      [4, { type: 'opportunity' }],
    ],
    9,
    'avery',
    null,
  ],
] as const)('%s', (_, log, hours, me, expected) => {
  expect(said(log, hours, me)).toBe(expected);
});

test('of what has ended a rating is still welcome, and nobody is pressed for it', () => {
  const log = [
    [1, submitted],
    [2, firstTouch(2)],
    [3, held],
    [4, { type: 'opportunity' }],
  ] as const;
  expect(said(log, 48, 'avery', true)).toBe('calm Rating: 1 h left');
  expect(said(log, 60, 'avery', true)).toBeNull();
  expect(said(log, 60, 'avery')).toContain('soon Rating: was due');
});

test('days where it is far', () => {
  const long = { ...STANDARD, limits: { ...STANDARD.limits, decision: 5 * 24 * 60 } };
  const now = hour(10);
  const runs = clocksOf(
    played([
      [1, submitted],
      [2, rated('green')],
      [9, held],
    ]),
    long,
    now,
  );
  expect(clockWords(runs, now, { me: 'avery', nameOf: String, when: String, isOver: false })?.text).toBe('Decision: 4 days left');
});
