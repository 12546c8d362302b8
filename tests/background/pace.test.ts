import { expect, test } from 'vitest';
import { createPace } from '../../src/background/pace.ts';

function clocked() {
  let now = 1_000_000;
  const pace = createPace(
    () => now,
    () => 1,
  );
  return { pace, now: () => now, wait: (ms: number) => (now += ms) };
}
const unreachable = (at: number) => ({ retryAt: at, stoppedBy: 'way' as const });

test('a closed way is tried less and less often, and at once when a page finds it open', () => {
  const { pace, now, wait } = clocked();
  const waits: number[] = [];
  for (let failed = 0; failed < 4; failed += 1) {
    expect(pace.next(true)).toEqual({ anew: false });
    const next = pace.ended(unreachable(now())) ?? 0;
    waits.push((next - now()) / 1000);
    expect(pace.next(true)).toBeNull();
    wait(next - now());
  }
  expect(waits).toEqual([2, 4, 8, 16]);
  pace.next(true);
  pace.ended(unreachable(now()));
  expect(pace.next(true)).toBeNull();
  pace.asked(true);
  expect(pace.next(false)).toEqual({ anew: true });
});

test('somebody at work gets another try after a while, not at each key stroke', () => {
  const { pace, now, wait } = clocked();
  pace.next(true);
  pace.ended(unreachable(now() + 300_000));
  pace.asked(false);
  expect(pace.next(true)).toBeNull();
  wait(15_000);
  expect(pace.next(false)).toBeNull();
  expect(pace.next(true)).toEqual({ anew: true });
});

test('the server’s own word binds everybody, but not the next account', () => {
  const { pace, now, wait } = clocked();
  pace.next(true);
  pace.ended({ retryAt: now() + 90_000, stoppedBy: 'server' });
  pace.asked(true);
  wait(89_999);
  expect(pace.next(true)).toBeNull();
  pace.forget();
  expect(pace.next(true)).toEqual({ anew: false });
});
