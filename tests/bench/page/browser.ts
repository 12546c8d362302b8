/** A Chromium with one extension and a profile of its own. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type BrowserContext, type CDPSession, chromium, type Frame, type Page } from 'playwright-core';

export interface Browser {
  context: BrowserContext;
  page: Page;
  close(): Promise<void>;
}

// The last list wins. It does not name ThirdPartyStoragePartitioning, as Playwright's own does: without that the frame has no IndexedDB.
const features = '--disable-features=Translate,OptimizationHints,MediaRouter,HttpsUpgrades,DisableLoadExtensionCommandLineSwitch';

export async function openBrowser(extension: string): Promise<Browser> {
  const executablePath = process.env['BATON_CHROMIUM'];
  if (!executablePath) throw new Error('BATON_CHROMIUM names no Chromium: run this through `npm run bench`.');
  const profile = mkdtempSync(path.join(tmpdir(), 'baton-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: false,
    viewport: { width: 1280, height: 800 },
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--headless=new',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-quic',
      '--no-first-run',
      `--disable-extensions-except=${extension}`,
      `--load-extension=${extension}`,
      features,
    ],
  });
  await context.addInitScript(markReady);
  const page = context.pages()[0] ?? (await context.newPage());
  const close = async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  };
  return { context, page, close };
}

/** Runs in every document: notes, on the clock that all processes share, when the field is there and takes text. */
function markReady(): void {
  if (location.protocol !== 'chrome-extension:') return;
  const field = () => [...document.querySelectorAll('textarea')].find((box) => box.labels[0]?.textContent?.trim() === 'Trigger Signal');
  const look = () => {
    const box = field();
    if (!box || box.disabled || box.readOnly) return;
    Object.assign(globalThis, { readyAt: performance.timeOrigin + performance.now() });
    watch.disconnect();
  };
  const watch = new MutationObserver(look);
  watch.observe(document, { childList: true, subtree: true, attributes: true });
}

/** The extension's frame in the page and the moment (ms, wall clock) its field took text. */
export async function readyFrame(page: Page): Promise<{ frame: Frame; readyAt: number }> {
  const isOurs = (frame: Frame) => frame !== page.mainFrame() && frame.url().startsWith('chrome-extension://');
  const frame = page.frames().find(isOurs) ?? (await page.waitForEvent('framenavigated', isOurs));
  const ready = await frame.waitForFunction(() => (globalThis as { readyAt?: number }).readyAt, undefined, { timeout: 20_000 });
  return { frame, readyAt: Number(await ready.jsonValue()) };
}

/** Moves the page without a load, as a CRM does. Resolves with the moment (ms, wall clock) just before. */
export const moveTo = (page: Page, address: string): Promise<number> =>
  page.evaluate((to) => {
    const before = performance.timeOrigin + performance.now();
    history.pushState(null, '', to);
    dispatchEvent(new PopStateEvent('popstate'));
    return before;
  }, address);

export async function withCpu<T>(session: CDPSession, slowedBy: number, work: () => Promise<T>): Promise<T> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowedBy });
  try {
    return await work();
  } finally {
    await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  }
}
