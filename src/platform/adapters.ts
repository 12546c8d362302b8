/** A workspace's own adapters in the browser: where their script comes into pages, what it is told, and how one is tried out. */
import browser from 'webextension-polyfill';
import { type Adapter, isAdaptersAsked, type RecordType, type Trial, trialSchema } from '../protocol/adapters.ts';
import { injectReader, inject as injectScript } from './contentScripts.ts';

const OWN = 'workspace-adapters';
const ADDRESSES = 'readers/addresses.js';
const RULES = 'readers/adapted.js';
const TRIAL = 'readers/trial.js';

const top = (tabId: number) => ({ tabId, frameIds: [0] });

const isGranted = (match: string): Promise<boolean> => browser.permissions.contains({ origins: [match] }).catch(() => false);

async function grantedOf(matches: readonly string[]): Promise<string[]> {
  const known = await Promise.all(matches.map(async (match) => ((await isGranted(match)) ? [match] : [])));
  return [...new Set(known.flat())].sort();
}

/** Of these match patterns, those on which the person has not let Baton in yet. */
export async function notGranted(matches: readonly string[]): Promise<string[]> {
  const granted = await grantedOf(matches);
  return [...new Set(matches)].filter((match) => !granted.includes(match)).sort();
}

/** On these hosts, as far as the person has let Baton in, pages ask which of their addresses are records; on no others. Changes nothing where it is so already. */
export function registerAdapted(matches: readonly string[]): Promise<void> {
  return navigator.locks.request(OWN, async () => {
    const [granted, [registered]] = await Promise.all([grantedOf(matches), browser.scripting.getRegisteredContentScripts({ ids: [OWN] })]);
    const before = registered?.matches?.toSorted() ?? [];
    if (JSON.stringify(before) === JSON.stringify(granted)) return;
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [OWN] });
    if (granted.length === 0) return;
    const script = { id: OWN, matches: granted, js: [ADDRESSES], runAt: 'document_start' as const, persistAcrossSessions: true };
    await browser.scripting.registerContentScripts([script]);
    await Promise.allSettled((await browser.tabs.query({ url: granted })).map(({ id }) => id && begin(id)));
  });
}

/** In a tab that is open already, and that may have been so before the person let Baton in. */
async function begin(tabId: number): Promise<void> {
  await injectScript(tabId);
  await inject(tabId, [ADDRESSES]);
}

const inject = (tabId: number, files: string[]) => browser.scripting.executeScript({ target: top(tabId), files });

/** Must be called while the worker starts. `told` gets the address of a page that asks, and resolves with what is told there. */
export function onAdaptersAsked(told: (address: URL) => Promise<readonly Adapter[]>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id || !isAdaptersAsked(message) || sender.frameId !== 0) return undefined;
    return sender.url && URL.canParse(sender.url) ? told(new URL(sender.url)) : Promise.resolve([]);
  });
}

/** Runs in the content script's own world, which no page has a way to. */
function put(adapters: unknown): void {
  const world = globalThis as { baton?: { adapters?: unknown } };
  if (world.baton) world.baton.adapters = adapters;
}

/** Loads a CRM's reader into this tab: what the workspace wrote of it, and where `isKnown` the one of its own. Rejects where the tab takes none. */
export async function readTab(tabId: number, crm: string, adapters: readonly Adapter[], isKnown: boolean): Promise<void> {
  if (adapters.length > 0) {
    await browser.scripting.executeScript({ target: top(tabId), func: put, args: [adapters] });
    await inject(tabId, [RULES]);
  }
  if (isKnown) await injectReader(tabId, crm);
}

function run(adapter: unknown, type: unknown): unknown {
  const world = globalThis as { batonTrial?: (adapter: unknown, type: unknown) => unknown };
  return world.batonTrial?.(adapter, type);
}

export type Tried = { ok: true; trial: Trial } | { ok: false; message: string };

const refused = (message: string): Tried => ({ ok: false, message });

const NO_TAB = 'Open a record of this CRM in another tab, look at it once, then come back and try again.';

/** Of the tabs that Baton may read, the one that the person was on last. */
async function lastTab(match: string | null): Promise<browser.Tabs.Tab | undefined> {
  const tabs = await browser.tabs.query(match === null ? {} : { url: match });
  const readable = tabs.filter(({ url }) => url !== undefined && /^https?:/.test(url));
  return readable.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
}

/**
 * Tries an adapter on the tab that the person was on last. `match`: of its host, or null for one that keeps to the addresses of a CRM that is known.
 * Must be called from a click or a key: the browser may ask the person. Never rejects.
 */
export async function tryAdapter(adapter: Adapter, type: RecordType, match: string | null): Promise<Tried> {
  try {
    if (match !== null && !(await browser.permissions.request({ origins: [match] })))
      return refused('Baton needs your permission to look at this address. Try it out again, then choose “Allow”.');
    const tab = await lastTab(match);
    if (tab?.id === undefined) return refused(NO_TAB);
    await inject(tab.id, [TRIAL]);
    const [answer] = await browser.scripting.executeScript({ target: top(tab.id), func: run, args: [adapter, type] });
    const read = trialSchema.safeParse(answer?.result);
    return read.success ? { ok: true, trial: read.data } : refused('The page did not answer. Reload it, then try again.');
  } catch {
    return refused('The browser did not let Baton look at that tab. Reload it, then try again.');
  }
}
