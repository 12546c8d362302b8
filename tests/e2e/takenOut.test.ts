/** A page that takes the sidebar out again and again: it comes back once, then stands beside the page. */
import { expect, onTestFinished, test } from 'vitest';
import { sidebarOf } from './browser.ts';
import { ownBrowser, ownPage } from './own.ts';
import { serveHtml } from './ownPages.ts';
import { clickToolbar, panelIn } from './sidePanel.ts';

const browser = ownBrowser('file');

const TAKES_OUT = `<!doctype html><title>Jealous</title><h1>A CRM</h1><script>
  window.taken = 0;
  const take = () => {
    for (const element of document.querySelectorAll('baton-sidebar')) { element.remove(); window.taken += 1; }
  };
  new MutationObserver(take).observe(document.documentElement, { childList: true });
  take();
</script>`;

const BOX = `document.querySelector('textarea')`;

async function opened(html: string) {
  const server = await serveHtml(html);
  onTestFinished(() => server.close());
  const page = await ownPage(browser());
  await page.goto(`${server.url}/practice/deals/D-101`);
  return page;
}

/** What the toolbar button says on this tab. */
const offered = async (address: string): Promise<string> => {
  const [worker] = browser().context.serviceWorkers();
  return (
    (await worker?.evaluate(async (wanted) => {
      const tabs = await chrome.tabs.query({});
      const tabId = tabs.find(({ url }) => url === wanted)?.id;
      return tabId === undefined ? '' : chrome.action.getTitle({ tabId });
    }, address)) ?? ''
  );
};

const hasPanel = async (address: string): Promise<boolean | undefined> => {
  const [worker] = browser().context.serviceWorkers();
  return worker?.evaluate(async (wanted) => {
    const tabs = await chrome.tabs.query({});
    const tabId = tabs.find(({ url }) => url === wanted)?.id;
    return tabId === undefined ? undefined : ((await chrome.sidePanel.getOptions({ tabId })).enabled ?? false);
  }, address);
};

test('it comes back once, then stops; the toolbar button opens it beside the page, where it follows the moves', async () => {
  const page = await opened(TAKES_OUT);
  const address = page.url();
  await expect.poll(() => page.evaluate('window.taken')).toBe(2);
  await expect.poll(() => offered(address)).toContain('beside it');
  expect(await page.evaluate(() => document.querySelectorAll('baton-sidebar').length)).toBe(0);

  await clickToolbar(browser().context, address);
  const panel = await panelIn(browser().context);
  await expect.poll(() => panel.evaluate(`document.querySelector('h1')?.textContent`)).toBe('This deal');
  expect(await panel.evaluate('document.body.textContent')).toContain('Beside the page');
  await expect.poll(() => panel.evaluate(`${BOX} && !${BOX}.disabled && !${BOX}.readOnly`)).toBe(true);
  await panel.evaluate(`${BOX}.focus()`);
  await panel.type('typed beside the page');
  await expect.poll(() => panel.evaluate(`document.querySelector('[aria-label="Saved state"]')?.textContent`)).toBe('Saved on this device');

  await page.evaluate(() => history.pushState(null, '', '/practice/deals/D-102'));
  await expect.poll(() => panel.evaluate(`${BOX}.value`)).toBe('');
  await page.goBack();
  await expect.poll(() => panel.evaluate(`${BOX}.value`)).toBe('typed beside the page');
  // A page that is loaded anew finds the panel there.
  await page.goto(address.replace('D-101', 'D-103'));
  await expect.poll(() => panel.evaluate(`${BOX}.value`)).toBe('');
  await page.goto(address);
  await expect.poll(() => panel.evaluate(`${BOX}.value`)).toBe('typed beside the page');
  await panel.close();

  // Where the next page lets the frame stand, no panel is offered any more.
  const calm = await serveHtml('<!doctype html><title>Calm</title><h1>A CRM</h1>');
  onTestFinished(() => calm.close());
  await page.goto(`${calm.url}/practice/deals/D-101`);
  await sidebarOf(page);
  await expect.poll(() => hasPanel(page.url())).toBe(false);
});

test('a page that takes it out once keeps it', async () => {
  const page = await opened('<!doctype html><title>Clumsy</title><h1>A CRM</h1>');
  const first = await sidebarOf(page);
  await page.evaluate(() => document.querySelector('baton-sidebar')?.remove());
  await expect.poll(() => first.isDetached()).toBe(true);
  const sidebar = await sidebarOf(page);
  await sidebar.getByRole('textbox', { name: 'Trigger Signal' }).fill('still here');
  expect(await offered(page.url())).toBe('Show Baton');
});

test('a page that replaces its document keeps it too', async () => {
  const page = await opened('<!doctype html><title>Old ways</title><h1>A CRM</h1>');
  const first = await sidebarOf(page);
  await page.evaluate(() => {
    document.open();
    document.write('<!doctype html><title>Written</title><h1>Another</h1>');
    document.close();
  });
  await expect.poll(() => first.isDetached()).toBe(true);
  await (await sidebarOf(page)).getByRole('textbox', { name: 'Trigger Signal' }).fill('still here');
});
