/** The worker's rounds over a store that has no room left: a real database that refuses to write, and a real server beside it. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach, expect, test, vi } from 'vitest';
import { reply, serve } from '../platform/server.ts';

Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

const PERSON = { id: 'u', name: 'Sam', email: 'sam@baton.example', roles: ['sdr' as const], team: 'a', active: true };
const RECORD = { crm: 'odoo', origin: 'https://crm.example', type: 'deal', id: '7' };
const HANDOFF = { id: 'https://crm.example|deal|7', record: RECORD, sdr: 'u', state: 'draft', revision: 1, registers: {}, events: [] };

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

/** As much of the extension's browser as a round needs. */
function stubBrowser() {
  const session = new Map<string, unknown>();
  const browser = {
    runtime: { id: 'x' },
    alarms: { get: async () => undefined, clear: async () => true, create: () => undefined },
    action: { setBadgeText: async () => undefined },
    storage: {
      session: {
        get: async (name: string) => (session.has(name) ? { [name]: session.get(name) } : {}),
        set: async (values: Record<string, unknown>) => {
          for (const [name, value] of Object.entries(values)) session.set(name, value);
        },
        remove: async (name: string) => void session.delete(name),
      },
    },
  };
  vi.stubGlobal('chrome', browser);
  vi.stubGlobal('browser', browser);
  vi.stubGlobal('navigator', { onLine: true, locks: { request: (_: string, __: unknown, work: (lock: object) => unknown) => work({}) } });
  return session;
}

test('with no room for what is told, the server is asked less and less often, and a page is told until there is room again', async () => {
  const session = stubBrowser();
  const asked = { count: 0 };
  const server = await serve((_, response) => {
    asked.count += 1;
    reply(response, 200, 'application/json', JSON.stringify({ cursor: 'c', handoffs: [HANDOFF], gone: [], people: [], more: false }));
  });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.spyOn(Math, 'random').mockReturnValue(1);
  const { device } = await import('../../src/background/device.ts');
  const { syncForPage, syncNow } = await import('../../src/background/sync.ts');
  await device.keepAccount({ person: PERSON, workspace: { id: 'w', name: 'W' }, server, token: 't'.repeat(30), expired: false });
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  await expect(syncNow()).rejects.toThrow();
  expect([...session]).toEqual([['no-room', true]]);
  // Somebody types on.
  for (let times = 0; times < 20; times += 1) {
    syncForPage();
    await syncNow().catch(() => undefined);
  }
  expect(asked.count).toBe(1);
  full.mockRestore();
  syncForPage('connected');
  await syncNow();
  expect([...session]).toEqual([]);
  expect((await device.openHandoff('u', { ...RECORD, crm: 'odoo', type: 'deal' })).server).not.toBeNull();
  device.close();
});
