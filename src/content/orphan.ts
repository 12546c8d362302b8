/** The last word of a script whose extension was updated or taken away: said once, gone by itself. */
import { SIDEBAR } from './frame.ts';

/** The new version, where there is one, comes into open pages by itself. */
const COMES_WITHIN = 4_000;
const STAYS = 15_000;

const WORDS = 'Baton was updated or switched off. Reload this page to bring it back.';

const LOOK = `
:host { all: initial !important; position: fixed !important; right: 16px !important; bottom: 16px !important; z-index: 2147483647 !important; color-scheme: light dark !important }
div { display: flex; gap: 12px; align-items: center; box-sizing: border-box; max-width: min(360px, calc(100vw - 32px)); padding: 12px 8px 12px 16px; border-radius: 10px;
font: 13.5px/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; color: light-dark(#14201f, #e8efed);
background: light-dark(#fff, #141c1b); border: 1px solid light-dark(#dde5e3, #2c3a38); box-shadow: 0 4px 24px rgb(0 0 0 / .16) }
button { all: unset; flex: none; width: 28px; height: 28px; border-radius: 8px; text-align: center; font-size: 18px; line-height: 28px; cursor: pointer; color: light-dark(#4a5a58, #b2c0bd) }
button:hover { background: light-dark(#f5f8f7, #0f1615) }
button:focus-visible { outline: 2px solid light-dark(#0b6b62, #5cc5b7) }`;

export function sayGone(): void {
  setTimeout(() => {
    if (document.querySelector(`html > ${SIDEBAR}`)) return;
    const element = document.createElement(SIDEBAR);
    const shadow = element.attachShadow({ mode: 'closed' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(LOOK);
    shadow.adoptedStyleSheets = [sheet];
    const box = document.createElement('div');
    box.role = 'status';
    const close = document.createElement('button');
    close.type = 'button';
    close.ariaLabel = 'Close';
    close.textContent = '×';
    close.addEventListener('click', () => element.remove());
    shadow.append(box);
    document.documentElement.append(element);
    // Said only where the place for it was there before.
    box.append(WORDS, close);
    setTimeout(() => element.remove(), STAYS);
  }, COMES_WITHIN);
}
