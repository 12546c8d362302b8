/** The sidebar in the pages of a CRM: moves without loading, strict policies, hostile names, pages that are no record. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { pressToolbar, sidebarOf } from './browser.ts';
import { ownBackend, ownBrowser, ownPage } from './own.ts';
import { boxOf, openDeal } from './people.ts';

const backend = ownBackend();
const browser = ownBrowser('file');

const newPage = () => ownPage(browser());

const framesOf = (page: Page) => page.frames().filter((frame) => frame.url().startsWith('chrome-extension://'));

test('from deal to deal without loading: one frame, each text with its own record', async () => {
  const page = await newPage();
  await page.goto(`${backend().url}/practice/pipeline`);
  await page.getByRole('link', { name: /Northwind Analytics/ }).click();
  const sidebar = await sidebarOf(page);
  await sidebar.getByRole('heading', { name: 'Northwind Analytics' }).waitFor();
  const box = await boxOf(sidebar, 'Pain Points & Impact');
  await box.pressSequentially('of Northwind');
  // Right behind the last key stroke, by the CRM's own links.
  await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[href="/practice/pipeline"]')?.click());
  await page.getByRole('link', { name: /Kestrel Foods/ }).click();
  await sidebar.getByRole('heading', { name: 'Kestrel Foods' }).waitFor();
  await boxOf(sidebar, 'Pain Points & Impact');
  expect(await box.inputValue()).toBe('');
  await box.pressSequentially('of Kestrel');
  await page.goBack();
  await page.goBack();
  await sidebar.getByRole('heading', { name: 'Northwind Analytics' }).waitFor();
  await expect.poll(() => box.inputValue()).toBe('of Northwind');
  await page.goForward();
  await page.goForward();
  await expect.poll(() => box.inputValue()).toBe('of Kestrel');
  expect(framesOf(page)).toHaveLength(1);
});

test('a meeting and its deal share one handoff', async () => {
  const page = await newPage();
  const ofDeal = await openDeal(page, backend().url, 'D-104');
  await ofDeal.getByRole('textbox', { name: 'Trigger Signal' }).fill('written on the deal');
  await page
    .getByRole('link', { name: /call|meeting/i })
    .first()
    .click();
  await expect.poll(() => new URL(page.url()).pathname).toContain('/meetings/');
  const box = (await sidebarOf(page)).getByRole('textbox', { name: 'Trigger Signal' });
  await expect.poll(() => box.inputValue()).toBe('written on the deal');
});

test('two tabs whose pages tell different things do not answer each other for ever', async () => {
  const one = await newPage();
  const sidebar = await openDeal(one, backend().url, 'D-106');
  await (await boxOf(sidebar, 'Trigger Signal')).fill('begun');
  const two = await newPage();
  const other = await openDeal(two, backend().url, 'D-106');
  await boxOf(other, 'Trigger Signal');
  await two.getByRole('button', { name: 'Edit' }).click();
  await two
    .getByRole('textbox', { name: /name|title/i })
    .first()
    .fill('Another title');
  await two.getByRole('button', { name: 'Save' }).click();
  const facts = () =>
    sidebar.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const open = indexedDB.open('baton');
          open.onsuccess = () => {
            const all = open.result.transaction('handoffs').objectStore('handoffs').getAll();
            all.onsuccess = () => {
              open.result.close();
              resolve(JSON.stringify(all.result.map(({ registers, touched }) => [registers.facts, touched])));
            };
          };
        }),
    );
  await expect.poll(facts).toContain('Another title');
  const settled = await facts();
  // Each answer of one tab to the other would be another write: none comes in the time of several.
  await one.waitForTimeout(1500);
  expect(await facts()).toBe(settled);
});

test('a page of the strictest policy and Trusted Types holds the sidebar', async () => {
  const page = await newPage();
  const refused: string[] = [];
  page.on('console', (message) => /Content Security Policy|TrustedHTML|TrustedScript/.test(message.text()) && refused.push(message.text()));
  const response = await page.goto(`${backend().url}/practice/deals/D-101`);
  const policy = response?.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("frame-src 'none'");
  expect(policy).toContain("require-trusted-types-for 'script'");
  await (await sidebarOf(page)).getByRole('textbox', { name: 'Trigger Signal' }).fill('here it is');
  expect(refused).toEqual([]);
});

test('names full of script tags are plain text, and nothing runs', async () => {
  const page = await newPage();
  const ran: string[] = [];
  page.on('dialog', (dialog) => {
    ran.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(`${backend().url}/practice/pipeline`);
  await page
    .getByRole('link', { name: /<script>/ })
    .first()
    .click();
  const sidebar = await sidebarOf(page);
  await sidebar.getByRole('heading', { name: '<script>alert(1)</script> & Sons' }).waitFor();
  await sidebar.getByRole('textbox', { name: 'Red Flags & Concerns' }).fill('<img src=x onerror=alert(9)>');
  expect(await sidebar.locator('img, script:not([src])').count()).toBe(0);
  expect(ran).toEqual([]);
});

test.each(['pipeline', 'calendar', 'contacts/C-101', 'deals/', 'deals/<script>', 'deals/D-101/edit/x', 'nowhere'])(
  'no sidebar on /practice/%s',
  async (path) => {
    const page = await newPage();
    await page.goto(`${backend().url}/practice/${path}`);
    await page.getByRole('navigation').first().waitFor();
    expect(framesOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.querySelectorAll('baton-sidebar').length)).toBe(0);
  },
);

test('the CRM can neither look into the frame nor find its address', async () => {
  const page = await newPage();
  await openDeal(page, backend().url, 'D-101');
  const seen = await page.evaluate(() => {
    const host = document.querySelector('baton-sidebar');
    return { root: host?.shadowRoot ?? null, frames: document.querySelectorAll('iframe').length, html: host?.outerHTML ?? '' };
  });
  expect(seen.root).toBeNull();
  expect(seen.frames).toBe(0);
  expect(seen.html).not.toContain('chrome-extension');
});

test('collapsed it stays collapsed on the next record, and the tab brings it back', async () => {
  const page = await newPage();
  const sidebar = await openDeal(page, backend().url, 'D-101');
  await sidebar.getByRole('button', { name: 'Collapse' }).click();
  await sidebar.getByRole('button', { name: /Open Baton/ }).waitFor();
  const next = await openDeal(page, backend().url, 'D-102');
  await next.getByRole('button', { name: /Open Baton/ }).click();
  await next.getByRole('textbox', { name: 'Trigger Signal' }).waitFor();
});

test('the toolbar button brings the sidebar where no record is', async () => {
  const page = await newPage();
  await page.goto(`${backend().url}/practice/pipeline`);
  await pressToolbar(browser().context, page.url());
  await (await sidebarOf(page)).getByRole('heading', { name: 'No deal or meeting here' }).waitFor();
});

test('the toolbar button opens a collapsed sidebar', async () => {
  const page = await newPage();
  const sidebar = await openDeal(page, backend().url, 'D-103');
  await sidebar.getByRole('button', { name: 'Collapse' }).click();
  await sidebar.getByRole('button', { name: /Open Baton/ }).waitFor();
  await pressToolbar(browser().context, page.url());
  await sidebar.getByRole('textbox', { name: 'Trigger Signal' }).waitFor();
});

test('a toolbar press opens what was left collapsed, also in a page where nothing stands yet', async () => {
  const page = await newPage();
  await page.goto(`${backend().url}/practice/pipeline`);
  await pressToolbar(browser().context, page.url());
  const sidebar = await sidebarOf(page);
  await sidebar.getByRole('button', { name: 'Collapse' }).click();
  await sidebar.getByRole('button', { name: 'Open Baton' }).waitFor();
  await page.reload();
  await pressToolbar(browser().context, page.url());
  await (await sidebarOf(page)).getByRole('heading', { name: 'No deal or meeting here' }).waitFor();
});
