/** What the worker hears from and does to the browser. Each `on…` must be called while the worker starts: a listener added later misses what woke it. */
import browser from 'webextension-polyfill';
import { pageBarredSchema, toWorkerSchema } from '../protocol/messageSchemas.ts';
import type { PageLeave, ToolbarPress, ToWorker } from '../protocol/messages.ts';

export interface Sender {
  /** Null for a page that stands in no tab. */
  tabId: number | null;
}

/** `hear` answers each message with what it resolves with; every other message is left to whom it is for. */
export function onPageMessage(hear: (message: ToWorker, sender: Sender) => Promise<unknown>): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender): Promise<unknown> | undefined => {
    if (sender.id !== browser.runtime.id || !isOwnPage(sender.url)) return undefined;
    const parsed = toWorkerSchema.safeParse(message);
    return parsed.success ? hear(parsed.data, { tabId: sender.tab?.id ?? null }) : undefined;
  });
}

/** All that the worker hears from a content script: whether its page lets no frame stand. */
export function onBarred(hear: (tabId: number, barred: boolean) => void): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender): undefined => {
    if (sender.id !== browser.runtime.id || sender.tab?.id === undefined || sender.frameId !== 0) return;
    const parsed = pageBarredSchema.safeParse(message);
    if (parsed.success) hear(sender.tab.id, parsed.data.barred);
  });
}

/** A content script is this extension too, but lives in a page that is not ours: it has no business with the worker. */
function isOwnPage(url: string | undefined): boolean {
  return url !== undefined && URL.canParse(url) && new URL(url).protocol === new URL(browser.runtime.getURL('')).protocol;
}

/** Resolves with false where no content script stands in the tab. */
export async function pressToolbar(tabId: number, how: ToolbarPress['how']): Promise<boolean> {
  const press: ToolbarPress = { type: 'toolbar/press', how };
  return (await browser.tabs.sendMessage(tabId, press, { frameId: 0 }).catch(() => false)) === true;
}

export function onToolbar(pressed: (tabId: number) => void): void {
  browser.action.onClicked.addListener(({ id }) => {
    if (id !== undefined) pressed(id);
  });
}

export function onToggleKey(pressed: (tabId: number) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (name === 'toggle' && tab?.id !== undefined) pressed(tab.id);
  });
}

export function onInstalled(installed: (why: 'install' | 'update') => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') installed(reason);
  });
}

export function onBrowserStart(started: () => void): void {
  browser.runtime.onStartup.addListener(started);
}

/** `removed`: match patterns of the hosts that the extension may not go to any more. */
export function onPermissionsChanged(changed: (removed: string[]) => void): void {
  browser.permissions.onAdded.addListener(() => changed([]));
  browser.permissions.onRemoved.addListener(({ origins = [] }) => changed(origins));
}

/** Takes the content script, and what it put there, out of all open pages of these hosts. Without the permission, their tabs cannot be told apart. */
export async function leavePages(patterns: string[]): Promise<void> {
  const message: PageLeave = { type: 'page/leave', patterns };
  const tabs = await browser.tabs.query({});
  await Promise.allSettled(tabs.map(({ id }) => (id === undefined ? undefined : browser.tabs.sendMessage(id, message, { frameId: 0 }))));
}

const ALARM = 'sync';

export function onAlarm(rang: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) rang();
  });
}

/** An alarm of the same pace is left alone: setting it again would put it off. */
export async function ringEvery(minutes: number): Promise<void> {
  const alarm = await browser.alarms.get(ALARM);
  if (alarm?.periodInMinutes !== minutes) browser.alarms.create(ALARM, { periodInMinutes: minutes });
}

/** The browser stops a worker that has asked it for nothing for 30 seconds, also in the midst of a download. */
export async function stayAwake(): Promise<void> {
  await browser.runtime.getPlatformInfo();
}

/** 0 clears it. */
export async function showBadge(count: number): Promise<void> {
  await browser.action.setBadgeText({ text: count === 0 ? '' : count > 99 ? '99+' : String(count) });
}

/** What the list of devices shows, for example `Chrome on Mac`. */
export function deviceName(): string {
  const agent = navigator.userAgent;
  const name = /Firefox/.test(agent) ? 'Firefox' : /Edg\//.test(agent) ? 'Edge' : 'Chrome';
  const system = /Windows|Mac OS X|CrOS|Linux/.exec(agent)?.[0] ?? 'a computer';
  return `${name} on ${system.replace(' OS X', '')}`;
}
