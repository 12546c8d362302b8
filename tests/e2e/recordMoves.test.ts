/** Records that come and go in a page without a load: over a calendar, in a console, late, in edit mode, and before they have an id. */
import type { Frame, Page } from 'playwright-core';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { espoServer, MEETING } from '../crm/servers/espo.ts';
import { odooServer } from '../crm/servers/odoo.ts';
import type { CrmServer } from '../crm/servers/serve.ts';
import { addCrmAddress, sidebarOf } from './browser.ts';
import { consolePages, espoPages, odooPages } from './movingPages.ts';
import { ownBrowser, ownPage } from './own.ts';
import { boxOf } from './people.ts';
import { clickToolbar } from './sidePanel.ts';

const HOST = '127.0.0.2';

const browser = ownBrowser('file');

beforeAll(async () => {
  await addCrmAddress(browser().context, `http://${HOST}`);
});

async function open(server: CrmServer, path: string): Promise<Page> {
  onTestFinished(() => server.close());
  await browser().context.addCookies([{ name: 'login', value: 'sam', url: server.url }]);
  const page = await ownPage(browser());
  await page.goto(server.url + path);
  return page;
}

const openOdoo = async (path: string): Promise<Page> => open(await odooServer({ page: odooPages(), host: HOST }), path);

const heading = (sidebar: Frame, name: string | RegExp) => sidebar.getByRole('heading', { level: 1, name }).waitFor();
const isInSight = (page: Page): Promise<boolean> =>
  page.evaluate(() => (document.querySelector('baton-sidebar')?.getClientRects().length ?? 0) > 0);
const pain = (sidebar: Frame) => boxOf(sidebar, 'Pain Points & Impact');

test('a deal that is opened from a list without an address of its own, and no order from such a list', async () => {
  const page = await openOdoo('/odoo/action-223');
  await page.getByText('Northwind').click();
  const sidebar = await sidebarOf(page);
  await heading(sidebar, 'Northwind Analytics');
  await (await pain(sidebar)).fill('of the deal');
  await page.goBack();
  await expect.poll(() => isInSight(page)).toBe(false);

  await page.evaluate(() => history.pushState(null, '', '/odoo/action-300'));
  await page.goto(page.url());
  await page.getByText('Northwind').click();
  await page.getByText('An order').waitFor();
  await page.waitForTimeout(3_000);
  expect(await isInSight(page)).toBe(false);

  // At the address of its own it is the same deal.
  await page.goto(`${new URL(page.url()).origin}/odoo/crm/45`);
  const again = await sidebarOf(page);
  await expect.poll(async () => (await pain(again)).inputValue()).toBe('of the deal');
});

test('a pop-over of the calendar: the sidebar opens on that meeting, and stays when the page closes it because somebody writes', async () => {
  const page = await openOdoo('/odoo/calendar');
  expect(await isInSight(page)).toBe(false);
  await page.getByText('Meeting 8').click();
  const sidebar = await sidebarOf(page);
  await heading(sidebar, 'Northwind Analytics');
  const box = await pain(sidebar);
  await box.click();
  await box.pressSequentially('of the first meeting');
  await expect.poll(() => page.locator('.o_cw_popover').count()).toBe(0);
  await page.waitForTimeout(300);
  expect(await isInSight(page)).toBe(true);

  await page.getByText('Meeting 9').click();
  await expect.poll(() => box.inputValue()).toBe('');
  await page.getByText('Meeting 8').click();
  await expect.poll(() => box.inputValue()).toBe('of the first meeting');

  // A colleague's copy has no id: nobody guesses.
  await page.getByText('Meeting -1').click();
  await expect.poll(() => isInSight(page)).toBe(false);
  await clickToolbar(browser().context, page.url());
  await sidebar.getByRole('heading', { name: 'Which meeting is this?' }).waitFor();
});

test.each([
  ['its calendar', '/#Calendar'],
  ['its start page, which was slow', '/'],
  ['an account', '/#Account/view/6b00fe79905b7922c'],
])('a modal of EspoCRM over %s is the record that its heading leads to', async (_, address) => {
  const page = await open(await espoServer({ page: espoPages(MEETING), host: HOST }), address);
  await page.getByText('Discovery call').click();
  const sidebar = await sidebarOf(page);
  await heading(sidebar, 'Northwind Analytics');
  await page.getByText('Close').click();
  await expect.poll(() => isInSight(page)).toBe(false);
});

test('in edit mode it is the same record', async () => {
  const id = '6b00fe79e54395dd2';
  const page = await open(await espoServer({ page: espoPages(MEETING), host: HOST }), `/#Opportunity/view/${id}`);
  const sidebar = await sidebarOf(page);
  const box = await pain(sidebar);
  await box.fill('before the edit');
  await page.evaluate((to) => location.assign(to), `#Opportunity/edit/${id}`);
  await page.waitForTimeout(300);
  expect(await isInSight(page)).toBe(true);
  expect(await box.inputValue()).toBe('before the edit');
});

test('Google Calendar does not say what its bubble shows: Baton asks', async () => {
  const page = await ownPage(browser());
  const bubble =
    '<!doctype html><button onclick="x.hidden = false">Call</button><div id="xDetDlg" hidden>Call</div><script>const x = xDetDlg</script>';
  await page.route('https://calendar.google.com/**', (route) => route.fulfill({ contentType: 'text/html', body: bubble }));
  await page.goto('https://calendar.google.com/calendar/u/0/r/week');
  await page.getByRole('button', { name: 'Call' }).click();
  await clickToolbar(browser().context, page.url());
  await (await sidebarOf(page)).getByRole('heading', { name: 'Which meeting is this?' }).waitFor();
});

test('a console that keeps its old tabs: only what is in sight is read, and a parent tab is not the record', async () => {
  const page = await ownPage(browser());
  const deal = '/lightning/r/Opportunity/006Hs00001AbCdEIAV/view';
  await page.route('https://acme.lightning.force.com/**', (route) => route.fulfill({ contentType: 'text/html', body: consolePages() }));
  await page.goto(`https://acme.lightning.force.com${deal}`);
  const sidebar = await sidebarOf(page);
  await heading(sidebar, 'Northwind Analytics');
  await (await pain(sidebar)).fill('of Northwind');
  await page.evaluate(
    ([path, name]) => (window as unknown as { openTab(path: string, name: string): void }).openTab(path ?? '', name ?? ''),
    [`/lightning/r/Opportunity/006Hs00001AbCdFIAV/view?ws=${encodeURIComponent(deal)}`, 'Kestrel Foods'],
  );
  await heading(sidebar, 'Kestrel Foods');
  expect(await (await pain(sidebar)).inputValue()).toBe('');
  await page.goBack();
  await expect.poll(async () => (await pain(sidebar)).inputValue()).toBe('of Northwind');
});

test('a form that is drawn late is read when it is there', async () => {
  const server = await odooServer({ page: odooPages(), host: HOST });
  server.expire('sam');
  const page = await open(server, '/odoo/crm/77');
  const sidebar = await sidebarOf(page);
  await heading(sidebar, 'This deal');
  await heading(sidebar, 'Halden Maritime, AS');
});

test('what was begun before the record was saved goes with it, and with no other', async () => {
  const page = await openOdoo('/odoo/crm/new');
  expect(await isInSight(page)).toBe(false);
  await clickToolbar(browser().context, page.url());
  const sidebar = await sidebarOf(page);
  const box = await pain(sidebar);
  await page.locator('[name="name"] textarea').fill('Northwind - Analytics platform rollout');
  await page.locator('[name="name"] textarea').blur();
  await box.fill('begun before it was saved');
  await sidebar.getByText('Northwind - Analytics platform rollout').first().waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await heading(sidebar, 'Northwind Analytics');
  await expect.poll(() => box.inputValue()).toBe('begun before it was saved');

  // Somebody who leaves the next one for a record that is called otherwise is asked.
  await page.evaluate('go("/odoo/crm/new")');
  await clickToolbar(browser().context, page.url());
  await expect.poll(() => box.inputValue()).toBe('');
  await box.fill('of nobody knows what');
  await page.evaluate('go("/odoo/crm/46")');
  await sidebar.getByText('You began a brief before this deal was saved').waitFor();
  expect(await box.inputValue()).toBe('');
  await sidebar.getByRole('button', { name: 'Keep it apart' }).click();
  await expect.poll(() => sidebar.getByText('You began a brief').count()).toBe(0);
  expect(await box.inputValue()).toBe('');
});

test('two windows on one record show what is written in either', async () => {
  const server = await odooServer({ page: odooPages(), host: HOST });
  const page = await open(server, '/odoo/crm/45');
  const box = await pain(await sidebarOf(page));
  const session = await page.context().newCDPSession(page);
  const opened = page.context().waitForEvent('page');
  await session.send('Target.createTarget', { url: page.url(), newWindow: true });
  const other = await opened;
  onTestFinished(() => other.close());
  const there = await pain(await sidebarOf(other));
  await box.fill('from the first window');
  await expect.poll(() => there.inputValue()).toBe('from the first window');
  await (await boxOf(await sidebarOf(other), 'Trigger Signal')).fill('from the second');
  const trigger = await boxOf(await sidebarOf(page), 'Trigger Signal');
  await expect.poll(() => trigger.inputValue()).toBe('from the second');
});
