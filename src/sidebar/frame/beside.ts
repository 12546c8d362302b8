/** The sidebar in the browser's own panel beside a page that lets none stand in it: it goes with its tab, from page to page. */
import { helloPage, standBeside } from '../../platform/frame.ts';
import { besideTab } from '../../platform/sidePanel.ts';
import type { PageState } from '../../protocol/messages.ts';

export const isBeside = besideTab !== null;

/** `came` hears where each page is that comes into the tab; one without Baton is nowhere. */
export function followTab(came: (page: PageState) => void): void {
  standBeside(() => void helloPage().then(came));
}
