/** The worker's round over a browser whose store cannot be opened. */
import { expect, test, vi } from 'vitest';

test('a round that the store breaks keeps the alarm going, so that a later one tries again', async () => {
  const alarms: unknown[] = [];
  const browser = {
    runtime: { id: 'x' },
    alarms: { get: async () => undefined, clear: async () => true, create: (_: string, alarm: unknown) => alarms.push(alarm) },
  };
  vi.stubGlobal('chrome', browser);
  vi.stubGlobal('browser', browser);
  const { syncNow } = await import('../../src/background/sync.ts');
  // No IndexedDB here at all: whatever the worker asks of its store is refused.
  await expect(syncNow()).rejects.toThrow();
  expect(alarms).toEqual([{ periodInMinutes: 0.5 }]);
  vi.unstubAllGlobals();
});
