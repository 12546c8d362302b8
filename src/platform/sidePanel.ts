/** The browser's own panel beside the page: the last place for the sidebar, where a page lets no frame stand. Not every browser has one. */
import browser from 'webextension-polyfill';

const PATH = 'src/sidebar/index.html';
const TAB = 'beside';

const OFFER = 'This page lets no sidebar stand in it. Press to open Baton beside it.';

const panel = (): typeof chrome.sidePanel | undefined => (chrome as { sidePanel?: typeof chrome.sidePanel }).sidePanel;

/** The tab beside which this page stands; null where it stands in one. */
export const besideTab: number | null = ((text) => (text && /^\d{1,15}$/.test(text) ? Number(text) : null))(
  typeof location === 'undefined' ? null : new URLSearchParams(location.search).get(TAB),
);

/** From now on the toolbar button opens the panel on this tab, and says so; or does so no more. */
export async function offerPanel(tabId: number, offered: boolean): Promise<void> {
  await panel()?.setOptions({ tabId, enabled: offered, ...(offered && { path: `${PATH}?${TAB}=${tabId}` }) });
  await chrome.action.setTitle({ tabId, title: offered ? OFFER : (chrome.runtime.getManifest().action?.default_title ?? '') });
  // Null, and not empty: then the number that all tabs show stands here again.
  await browser.action.setBadgeText({ tabId, text: offered ? 'open' : null });
}

/** Call at once in what a press started. Resolves with false where this tab has no panel. */
export function openPanel(tabId: number): Promise<boolean> {
  const opening = panel()?.open({ tabId });
  return opening
    ? opening.then(
        () => true,
        () => false,
      )
    : Promise.resolve(false);
}

/** The page has let a frame stand after all, or another page came: no more panel, unless it is open. */
export async function withdrawPanel(tabId: number): Promise<void> {
  const now = await panel()?.getOptions({ tabId });
  if (!now?.enabled || !now.path?.includes(`${TAB}=${tabId}`)) return;
  const open = await chrome.runtime.getContexts({ contextTypes: [chrome.runtime.ContextType.SIDE_PANEL] });
  if (!open.some(({ documentUrl }) => documentUrl?.endsWith(`?${TAB}=${tabId}`))) await offerPanel(tabId, false);
}
