/** What an administrator sets for the company: where people sign in, and on which addresses their CRMs are. */
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { allowHost, type Browser, openOptions, sidebarOf } from './browser.ts';
import { serveHtml } from './ownPages.ts';
import { openManaged } from './policy.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await openManaged({
    crmAddresses: ['http://127.0.0.3:8069/odoo', 'http://127.0.0.4', 'not an address'],
    serverAddress: 'https://baton.company.example/',
  });
});
afterAll(() => browser?.close());

test('is shown as set by them, stays, and asks for the permission with one button', async () => {
  const options = await openOptions(browser.context);
  onTestFinished(() => options.close());
  const server = options.getByRole('textbox', { name: 'Server address' });
  await expect.poll(() => server.inputValue()).toBe('https://baton.company.example');
  expect(await server.isEditable()).toBe(false);

  const listed = options.getByRole('list', { name: 'CRM addresses' }).getByRole('listitem');
  await expect
    .poll(() => listed.allTextContents())
    .toEqual(['http://127.0.0.3Set by your administrator, not allowed yet', 'http://127.0.0.4Set by your administrator, not allowed yet']);
  expect(await options.getByRole('button', { name: /^Remove/ }).count()).toBe(0);
  expect(await options.getByText('not an address').count()).toBe(1);

  const crm = await serveHtml('<!doctype html><title>Odoo</title><h1>Halden</h1>', {}, '127.0.0.3');
  onTestFinished(() => crm.close());
  const page = await browser.context.newPage();
  onTestFinished(() => page.close());
  await page.goto(`${crm.url}/odoo/crm/45`);
  expect(await page.evaluate(() => document.querySelectorAll('baton-sidebar').length)).toBe(0);

  await allowHost(browser.context, 'http://127.0.0.3/*');
  await allowHost(browser.context, 'http://127.0.0.4/*');
  await options.bringToFront();
  await options.getByRole('button', { name: 'Allow these addresses' }).click();
  await expect
    .poll(() => listed.allTextContents())
    .toEqual(['http://127.0.0.3Set by your administrator', 'http://127.0.0.4Set by your administrator']);
  expect(await options.getByRole('button', { name: /^(Remove|Allow)/ }).count()).toBe(0);
  // In the tab that was open already.
  await sidebarOf(page);
});
