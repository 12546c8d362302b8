/** The sidebar's parts over the real store, without a browser around them. Import it before any of them. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { vi } from 'vitest';
import type { LocalHandoff } from '../../src/sync/ports.ts';

// The store of the test, not one that the document brings along.
Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

const event = () => ({ addListener: () => undefined, removeListener: () => undefined });

/** What the browser gives to the extension's pages. */
export const runtime = {
  id: 'baton',
  getURL: (path: string) => `chrome-extension://baton/${path}`,
  sendMessage: async (_: unknown): Promise<unknown> => undefined,
  onMessage: event(),
  onConnect: event(),
};
const area = { get: async () => ({}), set: async () => undefined, remove: async () => undefined, onChanged: event() };
// In no tab: nobody is there to be told how wide the sidebar stands.
export const tabs = { getCurrent: async () => undefined, create: async (_: unknown) => undefined };
const permissions = { contains: async () => false, request: async () => false, onAdded: event(), onRemoved: event() };
const api = { runtime, tabs, permissions, storage: { session: area, local: area, onChanged: event() } };
vi.stubGlobal('chrome', api);
vi.stubGlobal('browser', api);

/** Puts a handoff on this device as it is. */
export async function put(handoff: LocalHandoff): Promise<void> {
  const { openDevice } = await import('../../src/storage/device.ts');
  const device = openDevice();
  await device.storage().atomically((store) => store.putHandoff(handoff));
  device.close();
}
