/** The alarm before a meeting, and what it opens. */
import browser from 'webextension-polyfill';

const ALARM = 'prep';

/** Must be called while the worker starts. */
export function onPrepAlarm(rang: () => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === ALARM) rang();
  });
}

/** Epoch milliseconds; null for never. One alarm takes the place of the last. */
export async function ringForPrep(when: number | null): Promise<void> {
  if (when === null) await browser.alarms.clear(ALARM);
  else browser.alarms.create(ALARM, { when });
}

/** Beside what the person is doing: a tab that takes the keyboard from somebody who types is no help. */
export async function openPrepAhead(id: string): Promise<void> {
  await browser.tabs.create({
    url: browser.runtime.getURL(`src/sidebar/prep.html?handoff=${encodeURIComponent(id)}&ahead`),
    active: false,
  });
}
