/** What was typed is there again: after a reload, a closed tab, a killed browser, a stopped worker, an update, a server that was away. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { createBackend } from '../../src/server/backend.ts';
import { newProfile, openBrowser, pageAt, sidebarOf, signIn, stopWorker, updateExtension } from './browser.ts';
import { ownBackend, ownBrowser } from './own.ts';
import { boxOf, openDeal } from './people.ts';

const backend = ownBackend();
const browser = ownBrowser('test');
let page: Page;

beforeEach(async () => {
  page = await browser().context.newPage();
});

const pain = (sidebar: Frame) => boxOf(sidebar, 'Pain Points & Impact');
const promised = (sidebar: Frame) => boxOf(sidebar, 'Promised & Discussed');

async function shows(sidebar: Frame, text: string): Promise<void> {
  const box = await pain(sidebar);
  await expect.poll(() => box.inputValue()).toBe(text);
}

test('a reload right behind the last key stroke', async () => {
  const sidebar = await openDeal(page, backend().url, 'D-101');
  await (await pain(sidebar)).pressSequentially('late month end');
  await page.reload();
  await shows(await sidebarOf(page), 'late month end');
});

test('a tab closed right behind the last key stroke', async () => {
  await (await pain(await openDeal(page, backend().url, 'D-101'))).pressSequentially('late month end');
  await page.close({ runBeforeUnload: true });
  await shows(await openDeal(await browser().context.newPage(), backend().url, 'D-101'), 'late month end');
});

test('a browser killed in the middle of a word', async () => {
  const profile = newProfile();
  const first = await openBrowser({ profile });
  const firstPage = await first.context.newPage();
  const box = await pain(await openDeal(firstPage, backend().url, 'D-101'));
  await box.pressSequentially('eleven days late, and the ba', { delay: 20 });
  // The promise: on disk within 400 ms. What was typed later may go down with the power.
  await firstPage.waitForTimeout(400);
  await box.pressSequentially('nk');
  await first.kill();
  const second = await openBrowser({ profile });
  const again = await pain(await sidebarOf(await pageAt(second, `${backend().url}/practice/deals/D-101`)));
  await expect.poll(() => again.inputValue()).toMatch(/^eleven days late, and the ba(n?|nk)$/);
  await second.close();
});

test('a stopped worker', async () => {
  const sidebar = await openDeal(page, backend().url, 'D-101');
  await (await pain(sidebar)).fill('before');
  await stopWorker(browser().context);
  await (await pain(sidebar)).fill('before and after');
  await page.reload();
  await shows(await sidebarOf(page), 'before and after');
});

test('an update of the extension: the panel comes back in the open page, and the text with it', async () => {
  const sidebar = await openDeal(page, backend().url, 'D-101');
  await (await pain(sidebar)).fill('written before the update');
  await page.waitForTimeout(400);
  await updateExtension(browser().context);
  await page.bringToFront();
  await expect.poll(() => sidebar.isDetached()).toBe(true);
  await shows(await sidebarOf(page), 'written before the update');
  expect(await page.evaluate(() => document.querySelectorAll('baton-sidebar').length)).toBe(1);
});

test('a pasted book is shown whole, kept whole, and told to be too long', async () => {
  const sidebar = await openDeal(page, backend().url, 'D-101');
  const book = 'The month closes late. '.repeat(1000);
  const box = await pain(sidebar);
  await box.fill(book);
  await sidebar.getByText(/Too long to send/).waitFor();
  await box.press('End');
  expect(await box.inputValue()).toBe(book);
  await page.reload();
  await shows(await sidebarOf(page), book);
});

test('two tabs with the same record: what one writes the other shows, and neither takes from the other', async () => {
  const one = await openDeal(page, backend().url, 'D-101');
  const two = await openDeal(await browser().context.newPage(), backend().url, 'D-101');
  await (await pain(one)).fill('from the first tab');
  await shows(two, 'from the first tab');
  await (await promised(two)).fill('from the second tab');
  const shown = await promised(one);
  await expect.poll(() => shown.inputValue()).toBe('from the second tab');
  await shows(one, 'from the first tab');
});

test('a server that is away while writing, and back later', async () => {
  const own = mkdtempSync(join(tmpdir(), 'baton-e2e-'));
  let server = await createBackend({ dataFolder: own });
  const port = Number(new URL(server.url).port);
  const [sam] = await server.firstWorkspace();
  await signIn(browser().context, server.url, sam?.code ?? '');
  // The CRM itself is another server, and stays.
  const sidebar = await openDeal(page, backend().url, 'D-101');
  const saved = sidebar.getByRole('status', { name: 'Saved state' });
  await (await pain(sidebar)).fill('while it was there');
  await expect.poll(() => saved.textContent()).toBe('Synced');
  await server.close();
  await (await pain(sidebar)).fill('while it was away');
  await expect.poll(() => saved.textContent()).not.toBe('Synced');
  await page.reload();
  await shows(await sidebarOf(page), 'while it was away');
  server = await createBackend({ dataFolder: own, port });
  const back = await sidebarOf(page);
  await back.evaluate(() => dispatchEvent(new Event('online')));
  await expect.poll(() => back.getByRole('status', { name: 'Saved state' }).textContent()).toBe('Synced');
  const rows = await server.store.transact((tx) => tx.selectFrom('register').selectAll().where('name', '=', 'pain').execute());
  expect(rows.map(({ value }) => JSON.parse(value))).toEqual(['while it was away']);
  await server.close();
  rmSync(own, { recursive: true, force: true });
});
