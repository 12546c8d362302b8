/** The content script: where it runs by manifest, where the person added an address, and how it comes into a tab that is open already. */
import browser from 'webextension-polyfill';

const ADDED = 'added-addresses';

function built(): { files: string[]; matches: string[] } {
  const [script] = browser.runtime.getManifest().content_scripts ?? [];
  return { files: script?.js ?? [], matches: script?.matches ?? [] };
}

/** The browser gives a permission for a whole host, whatever path a pattern names, and tells both. */
const wholeHost = (pattern: string): string => pattern.replace(/^([^:]+:\/\/[^/]+)\/.*$/, '$1/*');

/** Match patterns that the person allowed beyond the manifest's, in alphabetical order. */
export async function addedPatterns(): Promise<string[]> {
  const manifest = browser.runtime.getManifest() as { host_permissions?: string[] };
  const known = new Set([...(manifest.host_permissions ?? []), ...built().matches].map(wholeHost));
  const { origins = [] } = await browser.permissions.getAll();
  return [...new Set(origins.map(wholeHost))].filter((pattern) => !known.has(pattern)).sort();
}

/** Registers the script for the added addresses and no others. An update of the extension drops the registration: call this after one. */
export function registerAdded(): Promise<void> {
  // The page that adds an address and the worker that hears of it both come here, at the same moment.
  return navigator.locks.request('added-addresses', register);
}

async function register(): Promise<void> {
  const matches = await addedPatterns();
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [ADDED] });
  if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [ADDED] });
  if (matches.length === 0) return;
  const script = { id: ADDED, matches, js: built().files, runAt: 'document_start' as const, persistAcrossSessions: true };
  await browser.scripting.registerContentScripts([script]);
}

/** Rejects where this tab is closed to extensions. */
export async function inject(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: built().files });
}

/** Into every open tab of a known CRM, or of these patterns; a tab that refuses stops no other. */
export async function injectOpenTabs(patterns?: string[]): Promise<void> {
  const url = patterns ?? [...built().matches, ...(await addedPatterns())];
  if (url.length === 0) return;
  const tabs = await browser.tabs.query({ url });
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : inject(id))));
}

/** Loads one CRM's reader beside the content script of this tab. Rejects where there is no such reader. */
export async function injectReader(tabId: number, crm: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [`readers/${crm}.js`] });
}
