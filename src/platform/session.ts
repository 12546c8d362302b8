/** What the browser keeps for the extension beside its database, out of reach of the pages around it. */
import browser from 'webextension-polyfill';
import type { Memory } from '../sync/ports.ts';

/** Outlives the worker but not the browser. */
export function sessionMemory(name: string): Memory {
  const area = browser.storage.session;
  return {
    read: async () => (await area.get(name))[name],
    keep: (value) => area.set({ [name]: value }),
    clear: () => area.remove(name),
  };
}

/** Outlives the browser; what a page says to it while it is being closed still arrives. */
export const browserJournal = {
  keep: (name: string, text: string): Promise<void> => browser.storage.local.set({ [name]: text }),
  drop: (name: string): Promise<void> => browser.storage.local.remove(name),
  all: (): Promise<Record<string, unknown>> => browser.storage.local.get(),
};
