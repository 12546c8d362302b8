/** That the worker could not keep what the server told: said where every page of this browser sees it, for the store itself takes nothing more. */
import browser from 'webextension-polyfill';

const NAME = 'no-room';

/** Called after each round; only a change is written. */
export async function keepNoRoom(isFull: boolean): Promise<void> {
  const area = browser.storage.session;
  const was = (await area.get(NAME))[NAME] === true;
  if (was === isFull) return;
  await (isFull ? area.set({ [NAME]: true }) : area.remove(NAME));
}

/** `seen` is called at once and with each change. Returns the way to stop. */
export function watchNoRoom(seen: (isFull: boolean) => void): () => void {
  const area = browser.storage.session;
  const look = (): void => {
    area.get(NAME).then(
      (kept) => seen(kept[NAME] === true),
      () => undefined,
    );
  };
  area.onChanged.addListener(look);
  look();
  return () => area.onChanged.removeListener(look);
}
