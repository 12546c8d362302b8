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
    pace.ended(unreachable(now()));
    const next = pace.due() ?? 0;
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

test('an entry that waits for its own next try holds up nothing that is typed meanwhile', () => {
  const { pace, now, wait } = clocked();
  pace.next(true);
  pace.ended({ retryAt: now() + 240_000, stoppedBy: null });
  expect(pace.due()).toBe(now() + 240_000);
  for (let times = 0; times < 3; times += 1) {
    wait(300);
    pace.asked(false);
    expect(pace.next(true)).toEqual({ anew: false });
    pace.ended({ retryAt: now() + 240_000, stoppedBy: null });
  }
  pace.next(true);
  pace.ended({ retryAt: null, stoppedBy: null });
  expect(pace.due()).toBeNull();
});

test('a round that broke down is tried again later and later, whoever asks', () => {
  const { pace, now, wait } = clocked();
  let asked = 0;
  for (let tenths = 0; tenths < 140; tenths += 1) {
    pace.asked(false);
    if (pace.next(true)) {
      asked += 1;
      pace.ended({ retryAt: null, stoppedBy: 'way' });
    }
    wait(100);
  }
  expect(asked).toBe(3);
  expect(pace.due()).toBe(now());
});
