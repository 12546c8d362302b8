/** The extension's own pages, and the key that shows the sidebar. */
import browser from 'webextension-polyfill';

/** `path` from the extension's root. */
async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(path) });
}

/** The prep card of a handoff, by its id, with what there is to choose. */
export function openPrep(id: string): void {
  openPage(`src/sidebar/prep.html?handoff=${encodeURIComponent(id)}`).catch(() => undefined);
}

/** A record's page in its CRM, by its `addressOf`. */
export function openAddress(address: string): void {
  browser.tabs.create({ url: address }).catch(() => undefined);
}

/** All that this person has to do. */
export function openWork(): void {
  openPage('src/sidebar/work.html').catch(() => undefined);
}

/** The settings, at the list of what waits to be sent. */
export function openWaiting(): void {
  openPage('src/options/index.html#waiting').catch(() => undefined);
}

/** The settings, at the records that could not be read. */
export function openUnreadable(): void {
  openPage('src/options/index.html#unreadable').catch(() => undefined);
}

/** The settings, at the meetings that are booked and have no brief. */
export function openBookings(): void {
  openPage('src/options/index.html#bookings').catch(() => undefined);
}

export function openOptions(): void {
  browser.runtime.openOptionsPage().catch(() => undefined);
}

/** As the browser writes it, for example `Alt+Shift+Y`; null where none is set. */
export async function toggleShortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find(({ name }) => name === 'toggle')?.shortcut || null;
}
