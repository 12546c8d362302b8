/** Pages that mean no good, or know no better: prototypes overridden, five megabytes, scripts in names, no storage for anybody else, an extension gone. */
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { EXTENSION_ID } from '../../src/server/config.ts';
import { type Browser, openBrowser, sidebarOf, updateExtension } from './browser.ts';
import { ownBrowser, ownPage } from './own.ts';
import { serveHtml } from './ownPages.ts';
import { boxOf } from './people.ts';

/** As the browser's own page of settings has it. */
interface Preferences {
  setPref(name: string, value: unknown, page: string, done: () => void): void;
  getPref(name: string, seen: (kept: { value: unknown }) => void): void;
}

const browser = ownBrowser('file');

const record = (name: string) => `<main data-record><h1>${name}</h1></main>`;

async function opened(html: string, { context }: Pick<Browser, 'context'> = browser(), headers = {}): Promise<Page> {
  const server = await serveHtml(html, headers);
  onTestFinished(() => server.close());
  const page = await (context === browser().context ? ownPage(browser()) : context.newPage());
  await page.goto(`${server.url}/practice/deals/D-101`, { waitUntil: 'commit' });
  return page;
}

async function isWritable(page: Page): Promise<void> {
  const box = await boxOf(await sidebarOf(page), 'Trigger Signal');
  await box.fill(`written at ${page.url()}`);
  await page.reload({ waitUntil: 'commit' });
  const again = await boxOf(await sidebarOf(page), 'Trigger Signal');
  await expect.poll(() => again.inputValue()).toBe(`written at ${page.url()}`);
}

test('a page that overrides what everybody calls', async () => {
  const page = await opened(`<!doctype html><script>
    window.caught = [];
    const catchAll = (owner, name) => { owner[name] = function () { caught.push(name); throw new Error('caught'); }; };
    for (const name of ['attachShadow', 'append', 'appendChild', 'querySelectorAll', 'setAttribute', 'toggleAttribute', 'remove']) catchAll(Element.prototype, name);
    for (const name of ['addEventListener', 'dispatchEvent']) catchAll(EventTarget.prototype, name);
    for (const name of ['map', 'filter', 'forEach', 'push']) catchAll(Array.prototype, name);
    for (const name of ['parse', 'stringify']) catchAll(JSON, name);
    for (const name of ['setTimeout', 'fetch', 'MutationObserver', 'URL', 'CSSStyleSheet', 'Promise', 'history', 'chrome']) try { window[name] = null; } catch {}
    try { Object.defineProperty(document, 'documentElement', { get() { caught.push('documentElement'); return null; } }); } catch {}
    try { Object.defineProperty(window, 'navigation', { get() { caught.push('navigation'); return null; } }); } catch {}
  </script>${record('Hostile')}`);
  const sidebar = await sidebarOf(page);
  await (await boxOf(sidebar, 'Trigger Signal')).fill('all the same');
  expect(await page.evaluate('caught.length')).toBe(0);
});

test('a page of five megabytes', async () => {
  await isWritable(await opened(`<!doctype html>${record('Large')}${`<p>${'a row of many words '.repeat(9)}</p>`.repeat(28_000)}`));
});

test('a page whose rules hide, cover and shrink everything', async () => {
  const page = await opened(`<!doctype html><style>
    body, body *, baton-sidebar { display: none !important; opacity: 0 !important; width: 0 !important; pointer-events: none !important; }
    baton-sidebar { display: none !important; visibility: hidden !important; transform: scale(0) !important; position: static !important; z-index: -1 !important; }
  </style>${record('Vain')}`);
  await (await boxOf(await sidebarOf(page), 'Trigger Signal')).fill('in sight');
  const box = await page.evaluate(() => document.querySelector('baton-sidebar')?.getBoundingClientRect().toJSON());
  expect(box.width).toBeGreaterThan(300);
  expect(await page.evaluate(() => document.elementFromPoint(innerWidth - 60, 200)?.localName)).toBe('baton-sidebar');
});

test('a browser that blocks third-party cookies', async () => {
  const strict = await openBrowser();
  onTestFinished(() => strict.close());
  const settings = await strict.context.newPage();
  await settings.goto('chrome://settings');
  const kept = await settings.evaluate(async (name) => {
    const { settingsPrivate } = chrome as unknown as { settingsPrivate: Preferences };
    await new Promise<void>((done) => settingsPrivate.setPref(name, 1, '', () => done()));
    return new Promise((done) => settingsPrivate.getPref(name, ({ value }) => done(value)));
  }, 'profile.cookie_controls_mode');
  expect(kept).toBe(1);
  await settings.close();
  await isWritable(await opened(`<!doctype html>${record('Strict')}`, strict));
});

test('an extension that is gone: the panel steps aside, says so once, and leaves nothing behind', async () => {
  const own = await openBrowser();
  onTestFinished(() => own.close());
  const page = await opened(`<!doctype html>${record('Left')}`, own);
  await boxOf(await sidebarOf(page), 'Trigger Signal');
  const before = await page.evaluate(() => document.documentElement.childElementCount);
  const extensions = await own.context.newPage();
  await extensions.goto('chrome://extensions');
  await extensions.evaluate((id) => new Promise<void>((done) => chrome.management.setEnabled(id, false, () => done())), EXTENSION_ID);
  await page.bringToFront();
  const hosts = () => page.evaluate(() => document.querySelectorAll('baton-sidebar').length);
  // The dead panel first, then the word, and that by itself too.
  await expect.poll(hosts).toBe(0);
  await expect.poll(hosts).toBe(1);
  const width = await page.evaluate(() => document.querySelector('baton-sidebar')?.getBoundingClientRect().width);
  expect(width).toBeLessThanOrEqual(360);
  await expect.poll(hosts).toBe(0);
  expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(before - 1);
  await page.evaluate(() => history.pushState(null, '', '/practice/deals/D-102'));
  await page.waitForTimeout(300);
  expect(await hosts()).toBe(0);
});

test('an update: the new script takes over, and nobody is told of the old one', async () => {
  const page = await opened(`<!doctype html>${record('Updated')}`);
  const sidebar = await sidebarOf(page);
  await boxOf(sidebar, 'Trigger Signal');
  await updateExtension(browser().context);
  await page.bringToFront();
  await expect.poll(() => sidebar.isDetached()).toBe(true);
  await boxOf(await sidebarOf(page), 'Trigger Signal');
  await page.waitForTimeout(4_500);
  expect(await page.evaluate(() => document.querySelectorAll('baton-sidebar').length)).toBe(1);
});
