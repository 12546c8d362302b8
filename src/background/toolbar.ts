/** Toolbar button and key: they always bring Baton, on this page, beside it, or on its own. */
import { inject } from '../platform/contentScripts.ts';
import { openOptions } from '../platform/pages.ts';
import { openPanel } from '../platform/sidePanel.ts';
import { pressToolbar } from '../platform/worker.ts';
import { guarded } from './failures.ts';

/** Opens the panel at once where this tab has one: a moment later it is not the person's press any more, and the browser opens none. */
export function press(tabId: number, how: 'show' | 'toggle'): void {
  const isBeside = openPanel(tabId);
  guarded('the toolbar button', async () => (await isBeside) || bring(tabId, how))();
}

async function bring(tabId: number, how: 'show' | 'toggle'): Promise<void> {
  if (await pressToolbar(tabId, how)) return;
  // A page that was open before the extension was, or one that the person has not added: the press itself allows this tab.
  const isIn = await inject(tabId).then(
    () => true,
    () => false,
  );
  if (isIn && (await pressToolbar(tabId, 'show'))) return;
  // The browser's own pages let nobody in.
  openOptions();
}
