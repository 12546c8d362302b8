/** Where a person's notices are kept: beside the database, where also a page that is denied its own storage sees them. */
import browser from 'webextension-polyfill';
import { type KeptNotices, keptNoticesSchema } from '../protocol/notices.ts';

const NAME = 'notices';

/** Null where there are none, or they were kept by a release that this one cannot read: the server has them. */
export async function keptNotices(): Promise<KeptNotices | null> {
  return keptNoticesSchema.safeParse((await browser.storage.local.get(NAME))[NAME]).data ?? null;
}

export const keepNotices = (kept: KeptNotices): Promise<void> => browser.storage.local.set({ [NAME]: kept });
export const forgetNotices = (): Promise<void> => browser.storage.local.remove(NAME);

/** `seen` is called at once and with each change. Returns the way to stop. */
export function watchNotices(seen: (kept: KeptNotices | null) => void): () => void {
  const area = browser.storage.local;
  const look = (): void => {
    keptNotices().then(seen, () => undefined);
  };
  const changed = (changes: Record<string, unknown>): void => {
    if (NAME in changes) look();
  };
  area.onChanged.addListener(changed);
  look();
  return () => area.onChanged.removeListener(changed);
}
