/** A real Chromium with the built extension, a profile of its own, and a hand for what a person does there. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';
import { EXTENSION_ID } from '../../src/server/config.ts';
import { getChromium } from '../../src/setup/chromium.mjs';
import { until } from './until.ts';

export const EXTENSION = resolve(import.meta.dirname, '../../dist/extension');
export const ORIGIN = `chrome-extension://${EXTENSION_ID}`;

// The last --disable-features wins. Playwright's own list switches storage partitioning off, which no user's browser does,
// and together with Debian's blocked third-party cookies that denies IndexedDB to the frame.
const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
  // For the toolbar button, which no other hand reaches.
  '--enable-unsafe-extension-debugging',
  '--disable-features=Translate,MediaRouter,OptimizationHints',
];

export interface Browser {
  context: BrowserContext;
  /** Its folder; hand it to another `openBrowser` to come back after a kill. */
  profile: string;
  close(): Promise<void>;
  /** As the power button does: nothing is told, nothing is flushed. */
  kill(): Promise<void>;
}

export interface BrowserOptions {
  profile?: string;
  colorScheme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
  extension?: string;
  executablePath?: string;
}

export const newProfile = (): string => mkdtempSync(join(tmpdir(), 'baton-profile-'));

export async function openBrowser(options: BrowserOptions = {}): Promise<Browser> {
  const { profile = newProfile(), colorScheme = 'light', viewport = { width: 1280, height: 800 }, extension = EXTENSION } = options;
  const isFirst = readdirSync(profile).length === 0;
  const root = process.getuid?.() === 0;
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: options.executablePath ?? getChromium(process.env),
    headless: true,
    colorScheme,
    viewport,
    args: [...(root ? ['--no-sandbox'] : []), `--disable-extensions-except=${extension}`, `--load-extension=${extension}`, ...FLAGS],
  });
  context.setDefaultTimeout(20_000);
  const [worker] = context.serviceWorkers();
  if (!worker)
    await context.waitForEvent('serviceworker').catch(async (error) => {
      await context.close();
      throw error;
    });
  // Installed for the first time it opens its settings, perhaps in a tab that a test has just made.
  if (isFirst)
    await (await until(() => context.pages().find((page) => page.url().endsWith('/options/index.html')), 'the settings')).close();
  return {
    context,
    profile,
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    async kill() {
      const gone = new Promise<void>((done) => context.once('close', () => done()));
      const session = await context.browser()?.newBrowserCDPSession();
      const { processInfo } = (await session?.send('SystemInfo.getProcessInfo')) ?? { processInfo: [] };
      for (const { id, type } of processInfo) if (type === 'browser') process.kill(id, 'SIGKILL');
      await gone;
    },
  };
}

/** Killed early enough, a browser has forgotten that it has the extension: it installs it anew, whose settings take the place of any new tab. */
export async function pageAt({ context }: Pick<Browser, 'context'>, address: string, tries = 3): Promise<Page> {
  const page = await context.newPage();
  try {
    await page.goto(address);
    return page;
  } catch (error) {
    if (tries === 1) throw error;
    return pageAt({ context }, address, tries - 1);
  }
}

/** The sidebar's frame in a page, once it has come up. It stands in a closed shadow root: only the browser itself can find it. */
export async function sidebarOf(page: Page): Promise<Frame> {
  const find = () => page.frames().find((frame) => frame !== page.mainFrame() && frame.url().startsWith('chrome-extension://'));
  const frame = await until(find, 'the sidebar');
  await frame.waitForLoadState();
  return frame;
}

export async function openOptions(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`${ORIGIN}/src/options/index.html`);
  return page;
}

/** Signs this browser in through the options page, as a person does. */
export async function signIn(context: BrowserContext, server: string, code: string): Promise<void> {
  const page = await openOptions(context);
  await page.getByRole('textbox', { name: 'Server address' }).fill(server);
  await page.getByRole('textbox', { name: 'Sign-in code' }).fill(code);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('button', { name: 'Sign out', exact: true }).waitFor();
  await page.close();
}

/** As the browser does by itself after half a minute without work, or when memory is short. */
export async function stopWorker(context: BrowserContext): Promise<void> {
  const internals = await context.newPage();
  await internals.goto('chrome://serviceworker-internals');
  await internals.getByRole('button', { name: 'Stop' }).first().click();
  await internals.close();
}

interface DeveloperPrivate {
  updateProfileConfiguration(change: { inDeveloperMode: boolean }): Promise<void>;
  reload(id: string, how: { failQuietly: boolean }): Promise<unknown>;
  addHostPermission(id: string, host: string): Promise<void>;
}

/** What the browser's own page for extensions may do. */
async function onExtensionsPage(
  context: BrowserContext,
  work: (api: DeveloperPrivate, argument: string) => Promise<unknown>,
  argument: string,
) {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(`(${work.toString()})(chrome.developerPrivate, ${JSON.stringify(argument)})`);
  await page.close();
}

/** As an update does: every part of the extension ends and starts anew. Without developer mode the browser would leave it switched off. */
export async function updateExtension(context: BrowserContext): Promise<void> {
  await onExtensionsPage(
    context,
    async (api, id) => {
      await api.updateProfileConfiguration({ inDeveloperMode: true });
      await api.reload(id, { failQuietly: true });
    },
    EXTENSION_ID,
  );
}

/** Answers the browser's question for one address with "Allow": the question itself cannot be clicked from here. */
export async function allowHost(context: BrowserContext, pattern: string): Promise<void> {
  await onExtensionsPage(
    context,
    (api, host) => api.addHostPermission(new URLSearchParams(host).get('id') ?? '', new URLSearchParams(host).get('host') ?? ''),
    String(new URLSearchParams({ id: EXTENSION_ID, host: pattern })),
  );
}

/** Adds the address of a CRM in the settings, as a person does. */
export async function addCrmAddress(context: BrowserContext, address: string): Promise<void> {
  await allowHost(context, `${address}/*`);
  const options = await openOptions(context);
  await options.getByRole('textbox', { name: 'CRM address' }).fill(address);
  await options.getByRole('button', { name: 'Add a CRM address' }).click();
  await options.getByRole('listitem').getByText(address).waitFor();
  await options.close();
}

/** Presses the toolbar button on the tab that shows this address. Playwright's mouse does not reach the toolbar; its event does. */
export async function pressToolbar(context: BrowserContext, address: string): Promise<void> {
  const [worker] = context.serviceWorkers();
  await worker?.evaluate(async (wanted) => {
    const tabs = await chrome.tabs.query({});
    const pressed = chrome.action.onClicked as unknown as { dispatch(tab: chrome.tabs.Tab | undefined): void };
    pressed.dispatch(tabs.find(({ url }) => url === wanted));
  }, address);
}
