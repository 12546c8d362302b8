/** What outlives the worker but not the browser: kept in memory, out of reach of content scripts. */
import browser from 'webextension-polyfill';
import type { Memory } from '../sync/ports.ts';

export function sessionMemory(name: string): Memory {
  const area = browser.storage.session;
  return {
    read: async () => (await area.get(name))[name],
    keep: (value) => area.set({ [name]: value }),
    clear: () => area.remove(name),
  };
}
