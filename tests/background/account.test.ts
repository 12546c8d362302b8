/** Signing out while the server does not answer. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { expect, test, vi } from 'vitest';

Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

const area = { get: async () => ({}), set: async () => undefined, remove: async () => undefined };
const browser = {
  runtime: { id: 'x', getPlatformInfo: async () => ({}) },
  alarms: { get: async () => undefined, clear: async () => true, create: () => undefined },
  action: { setBadgeText: async () => undefined },
  storage: { session: area },
};
vi.stubGlobal('chrome', browser);
vi.stubGlobal('browser', browser);
vi.stubGlobal('navigator', { onLine: true, locks: { request: (_: string, _how: unknown, work: (lock: unknown) => unknown) => work({}) } });

test('a person who signs out does not wait for a server that does not answer, and hears that it is done', async () => {
  let asked = 0;
  let ended = 0;
  // Takes every request and never answers one, as a server behind a dead line does.
  vi.stubGlobal('fetch', (_: unknown, { signal }: RequestInit) => {
    asked += 1;
    return new Promise((_, reject) => {
      signal?.addEventListener('abort', () => {
        ended += 1;
        reject(signal.reason);
      });
    });
  });
  const { device } = await import('../../src/background/device.ts');
  const { signOut } = await import('../../src/background/account.ts');
  const person = { id: 'sam', name: 'Sam', email: 'sam@team.example', roles: ['sdr' as const], team: 't', active: true };
  await device.keepAccount({
    person,
    token: 't'.repeat(20),
    workspace: { id: 'w', name: 'T' },
    server: 'http://127.0.0.1:1',
    expired: false,
  });
  expect(await signOut()).toEqual({ ok: true });
  expect(asked).toBeGreaterThan(0);
  // It did not wait until that was given up.
  expect(ended).toBe(0);
  expect(await device.account()).toBeNull();
  // Whoever signs in next chooses the account, also once the browser was closed.
  expect(await device.asksWho('http://127.0.0.1:1')).toBe(true);
  expect(await device.asksWho('http://127.0.0.1:2')).toBe(false);
  expect(await device.tokensToRevoke()).toHaveLength(1);
});
