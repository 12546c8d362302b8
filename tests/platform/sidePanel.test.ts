/** What the toolbar button says on a tab beside which the sidebar is offered, and after the offer. */
import { expect, test, vi } from 'vitest';

/** Shown is the tab's own text where it has one, else that of all tabs; null takes its own away. */
const badges = new Map<number | undefined, string>();
const shownOn = (tab: number): string => badges.get(tab) ?? badges.get(undefined) ?? '';

const fake = {
  runtime: { id: 'x', getManifest: () => ({ action: { default_title: 'Baton' } }) },
  action: {
    setTitle: async () => undefined,
    async setBadgeText({ tabId, text }: { tabId?: number; text: string | null }) {
      if (text === null) badges.delete(tabId);
      else badges.set(tabId, text);
    },
  },
};
vi.stubGlobal('chrome', fake);
vi.stubGlobal('browser', fake);

test('an offer says so on its tab alone, and after it the number of all tabs stands there again', async () => {
  const { offerPanel } = await import('../../src/platform/sidePanel.ts');
  const { showBadge } = await import('../../src/platform/worker.ts');
  await showBadge(3);
  await offerPanel(7, true);
  expect([shownOn(7), shownOn(8)]).toEqual(['open', '3']);
  await offerPanel(7, false);
  expect([shownOn(7), shownOn(8)]).toEqual(['3', '3']);
});
