/** The CRMs in the cloud, at their own addresses: what answers there is ours, the browser and the extension are real. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recordUrls } from '../crm/urls.ts';
import { sidebarOf } from './browser.ts';
import { ownBrowser, ownPage } from './own.ts';
import { boxOf } from './people.ts';

const browser = ownBrowser('file');
const pages = join(import.meta.dirname, '../pages');
const EMPTY = '<!doctype html><html lang="en"><body><h1>A page</h1></body></html>';

const anywhere = ['practice', 'odoo', 'espo', 'twenty', 'suitecrm', 'sugarcrm'];
const inTheCloud = Object.keys(recordUrls).filter((crm) => !anywhere.includes(crm));

const fixture = (crm: string): { html: string; account: string } => {
  const folder = join(pages, crm, 'deal');
  if (!existsSync(folder)) return { html: EMPTY, account: '' };
  const { facts } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8'));
  return { html: readFileSync(join(folder, 'source.html'), 'utf8'), account: facts.account ?? facts.title };
};

async function open(crm: string) {
  const page = await ownPage(browser());
  const [address = ''] = recordUrls[crm] ?? [];
  const { html, account } = fixture(crm);
  await page.route(`${new URL(address).origin}/**`, (route) => route.fulfill({ contentType: 'text/html', body: html }));
  await page.goto(address);
  return { page, account };
}

test.each(inTheCloud)('%s: the sidebar opens on its record', async (crm) => {
  const { page, account } = await open(crm);
  const sidebar = await sidebarOf(page);
  await sidebar.getByRole('heading', { level: 1, name: account || /^This (deal|meeting)$/ }).waitFor();
  await boxOf(sidebar, 'Pain Points & Impact');
});

test('where the inside of a page is unknown, what is written there is kept as anywhere', async () => {
  const { page } = await open('attio');
  const sidebar = await sidebarOf(page);
  await (await boxOf(sidebar, 'Pain Points & Impact')).fill('Two people sort orders by hand.');
  await expect.poll(() => sidebar.getByText('Saved on this device').count()).toBeGreaterThan(0);
  await page.reload();
  const again = await boxOf(await sidebarOf(page), 'Pain Points & Impact');
  await expect.poll(() => again.inputValue()).toBe('Two people sort orders by hand.');
});
