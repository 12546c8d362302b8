/** A page with the content script in it: import it at the top of a test file, and each test begins with a page of its own. */
import { afterEach, beforeEach, vi } from 'vitest';
import { runPage } from '../../src/content/page.ts';
import { claim, release, type Shared } from '../../src/content/shared.ts';
import { type FakeBrowser, fakeBrowser } from './browser.ts';

export const deal = (id: string) => ({ crm: 'odoo', origin: 'https://crm.example', type: 'deal', id });
export const host = () => document.querySelector<HTMLElement>('html > baton-sidebar');
export const hosts = () => document.querySelectorAll('baton-sidebar').length;
/** What the frame's own style sheet says of a property of the host; its shadow root is closed, so it is kept when it is made. */
export let root: ShadowRoot | undefined;
const attachShadow = Element.prototype.attachShadow;
export const look = (property: string): string | undefined => {
  const [sheet] = root?.adoptedStyleSheets ?? [];
  const rule = [...(sheet?.cssRules ?? [])].find((one) => one.cssText.startsWith(':host'));
  return (rule as CSSStyleRule | undefined)?.style.getPropertyValue(property);
};
export const isShown = () => host() !== null && look('display') === 'block';

export let browser: FakeBrowser;
export let shared: Shared;
export let observers: number;

/** Starts the content script on this page. */
export function start(path: string): void {
  history.replaceState(null, '', path);
  const claimed = claim();
  if (!claimed) throw new Error('Another content script is here.');
  shared = claimed;
  runPage(shared);
}

beforeEach(() => {
  vi.useFakeTimers();
  browser = fakeBrowser();
  observers = 0;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    root = attachShadow.call(this, init);
    return root;
  });
  class Counted extends MutationObserver {
    override observe(...rest: Parameters<MutationObserver['observe']>): void {
      observers += 1;
      super.observe(...rest);
    }
  }
  vi.stubGlobal('MutationObserver', Counted);
});

afterEach(() => {
  host()?.remove();
  release();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
