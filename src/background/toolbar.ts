/** Toolbar button and key: they always bring Baton, on this page or on its own. */
import { inject } from '../platform/contentScripts.ts';
import { openOptions } from '../platform/pages.ts';
import { pressToolbar } from '../platform/worker.ts';

export async function press(tabId: number, how: 'show' | 'toggle'): Promise<void> {
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
