// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { watchMoves } from '../../src/content/moves.ts';

afterEach(() => vi.useRealTimers());

test.each(['popstate', 'hashchange'])('where there is no Navigation API, %s is a move, until it is stopped', (event) => {
  vi.useFakeTimers();
  expect('navigation' in window).toBe(false);
  const moved = vi.fn();
  const stop = watchMoves(moved);
  dispatchEvent(new Event(event));
  vi.runAllTimers();
  expect(moved).toHaveBeenCalledTimes(1);
  stop();
  dispatchEvent(new Event(event));
  vi.runAllTimers();
  expect(moved).toHaveBeenCalledTimes(1);
});
