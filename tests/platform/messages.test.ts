/** When a page asks for a round. */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

const said: unknown[] = [];

async function asking() {
  const browser = { runtime: { id: 'x', sendMessage: async (message: unknown) => void said.push(message) } };
  vi.stubGlobal('chrome', browser);
  vi.stubGlobal('browser', browser);
  vi.resetModules();
  return import('../../src/platform/messages.ts');
}

beforeEach(() => {
  said.length = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('the first word goes at once, without a timer, and what comes soon after goes together', async () => {
  const { askForSync } = await asking();
  askForSync();
  expect(said).toEqual([{ type: 'worker/sync' }]);
  for (let times = 0; times < 4; times += 1) {
    vi.advanceTimersByTime(200);
    askForSync();
  }
  expect(said).toHaveLength(1);
  vi.advanceTimersByTime(300);
  expect(said).toHaveLength(2);
  vi.advanceTimersByTime(10_000);
  expect(said).toHaveLength(2);
  askForSync();
  expect(said).toHaveLength(3);
});

test('the server’s word on what was just sent does not hold up what is typed next', async () => {
  const { askForSync, askToLook } = await asking();
  askForSync();
  vi.advanceTimersByTime(990);
  askToLook();
  expect(said).toHaveLength(2);
  vi.advanceTimersByTime(10);
  askForSync();
  expect(said).toHaveLength(3);
});

test('that the way is open again is said with the next round, and once', async () => {
  const { askForSync, askToLook, tellConnected } = await asking();
  askToLook();
  tellConnected();
  askForSync();
  vi.advanceTimersByTime(300);
  expect(said).toHaveLength(3);
  expect(said.filter((one) => JSON.stringify(one).includes('connected'))).toHaveLength(1);
  askForSync();
  expect(said.at(-1)).toEqual({ type: 'worker/sync' });
});

test('a minute of typing is a round a second at most, and the last words go too', async () => {
  const { askForSync } = await asking();
  for (let at = 0; at < 60_000; at += 150) {
    askForSync();
    vi.advanceTimersByTime(150);
  }
  vi.advanceTimersByTime(10_000);
  expect(said.length).toBeGreaterThan(50);
  expect(said.length).toBeLessThanOrEqual(62);
});

test('a team that types for a minute is looked at every few seconds, and at once after a pause', async () => {
  const { askToLookAtDrafts } = await asking();
  for (let at = 0; at < 60_000; at += 50) {
    askToLookAtDrafts();
    vi.advanceTimersByTime(50);
  }
  vi.advanceTimersByTime(10_000);
  expect(said.length).toBeGreaterThan(10);
  expect(said.length).toBeLessThanOrEqual(14);
  const before = said.length;
  askToLookAtDrafts();
  expect(said).toHaveLength(before + 1);
});
