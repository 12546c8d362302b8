/** What the always-loaded script costs a page: its size, and nothing at all before a record is there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, onTestFinished, test } from 'vitest';
import { silenceRows } from '../bench/page/contentScript.ts';
import { EXTENSION, sidebarOf } from './browser.ts';
import { ownBrowser, ownPage } from './own.ts';
import { serveHtml } from './ownPages.ts';

const browser = ownBrowser('file');

test('it has 8 kB at most, all detectors in it', () => {
  const { content_scripts: scripts } = JSON.parse(readFileSync(join(EXTENSION, 'manifest.json'), 'utf8'));
  const files: string[] = scripts.flatMap(({ js }: { js: string[] }) => js);
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(EXTENSION, file)), { level: 9 }).length, 0);
  expect(bytes).toBeGreaterThan(0);
  expect(bytes).toBeLessThanOrEqual(8_000);
});

test('no request, no observer, no storage and no element before a record is there; one frame, kept over moves, from then on', async () => {
  const server = await serveHtml('<!doctype html><title>A CRM</title><h1>Deals</h1>');
  onTestFinished(() => server.close());
  const page = await ownPage(browser());
  const rows = await silenceRows(page, `${server.url}/practice/pipeline`);
  expect(rows.map(({ name, value }) => [name, value])).toEqual([
    ['requests where there is no record', 0],
    ['observers where there is no record', 0],
  ]);
  const kept = await page.evaluate(async () => [
    document.querySelectorAll('baton-sidebar').length,
    localStorage.length,
    sessionStorage.length,
    (await indexedDB.databases()).length,
    document.cookie,
  ]);
  expect(kept).toEqual([0, 0, 0, 0, '']);

  const go = (path: string) => page.evaluate((to) => history.pushState(null, '', to), path);
  await go('/practice/deals/D-101');
  const sidebar = await sidebarOf(page);
  await page.evaluate(() => Object.assign(document.querySelector('baton-sidebar') ?? {}, { isFirst: true }));
  for (const path of ['/practice/pipeline', '/practice/deals/D-102', '/practice/meetings/M-201', '/practice/deals/D-101']) await go(path);
  await sidebar.getByRole('heading', { level: 1, name: 'This deal' }).waitFor();
  expect(await page.evaluate(() => [...document.querySelectorAll('baton-sidebar')].map((one) => 'isFirst' in one))).toEqual([true]);
  expect(sidebar.isDetached()).toBe(false);
});
