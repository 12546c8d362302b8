/** Notifications of the browser: asked for by a click, never before. */
import browser from 'webextension-polyfill';

const PERMISSION = { permissions: ['notifications' as const] };

export const mayShow = (): Promise<boolean> => browser.permissions.contains(PERMISSION);

/** Must be called from a click or a key: the browser asks the person. Resolves with whether they agreed. */
export const askToShow = (): Promise<boolean> => browser.permissions.request(PERMISSION).catch(() => false);

export const showNoMore = (): Promise<boolean> => browser.permissions.remove(PERMISSION);

/** `changed` is called at once and whenever the person allows it, or takes it back. Returns the way to stop. */
export function watchMayShow(changed: (may: boolean) => void): () => void {
  const look = (): void => {
    mayShow().then(changed, () => undefined);
  };
  browser.permissions.onAdded.addListener(look);
  browser.permissions.onRemoved.addListener(look);
  look();
  return () => {
    browser.permissions.onAdded.removeListener(look);
    browser.permissions.onRemoved.removeListener(look);
  };
}

/** Shows a line; nothing where the person has not allowed it. The same id shows once. */
export async function show(id: string, title: string, message: string): Promise<void> {
  if (!(await mayShow())) return;
  await browser.notifications.create(id, { type: 'basic', iconUrl: browser.runtime.getURL('icons/128.png'), title, message });
}

let isHeard = false;

/** `pressed` hears the id. Called while the worker starts, and again once it is allowed: before that there is nothing to listen to. */
export function onDesktopPress(pressed: (id: string) => void): void {
  if (isHeard || !browser.notifications) return;
  isHeard = true;
  browser.notifications.onClicked.addListener((id) => {
    browser.notifications.clear(id).catch(() => undefined);
    pressed(id);
  });
}
