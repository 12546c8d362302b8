import { expect, test } from 'vitest';
import { buckets } from '../../../src/server/http/buckets.ts';
import { allowance } from '../../../src/server/http/limits.ts';
import { keyOf } from '../../../src/server/http/sender.ts';
import { turnedClock } from '../harness.ts';

test('a key may do its burst at once, then one more each time it refills, and others are not held back by it', () => {
  const clock = turnedClock(0);
  const { waitOf, take } = buckets({ burst: 3, refillMs: 1_000 }, clock);
  for (let count = 0; count < 3; count++) {
    expect(waitOf('a')).toBe(0);
    take('a');
  }
  expect(waitOf('a')).toBe(1_000);
  expect(waitOf('b')).toBe(0);
  clock.forward(999);
  expect(waitOf('a')).toBe(1);
  clock.forward(1);
  expect(waitOf('a')).toBe(0);
  take('a');
  expect(waitOf('a')).toBe(1_000);
  clock.forward(60_000);
  take('a');
  take('a');
  expect(waitOf('a')).toBe(0);
});

test('half of what a minute allows may come at once', () => {
  expect(allowance(1_200)).toEqual({ burst: 600, refillMs: 50 });
  expect(allowance(1)).toEqual({ burst: 1, refillMs: 60_000 });
});

test('only so many keys are remembered: the one that was idle longest is forgotten', () => {
  const { waitOf, take } = buckets({ burst: 1, refillMs: 1_000 }, turnedClock(0));
  for (let key = 0; key <= 10_000; key++) take(String(key));
  expect([waitOf('0'), waitOf('1'), waitOf('10000')]).toEqual([0, 1_000, 1_000]);
});

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:db8:1:2:ffff::1', '2001:db8:1:2::/64'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
  ['', ''],
  ['secret words', 'secret words'],
])('%s counts as %s', (address, key) => {
  expect(keyOf(address)).toBe(key);
});
