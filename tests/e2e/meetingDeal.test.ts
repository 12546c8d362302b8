/** A meeting in a calendar that knows no deals: its SDR tells the deal, and everybody comes to the deal's handoff from there. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { completeBrief } from '../core/handoff/brief.ts';
import { recordUrls } from '../crm/urls.ts';
import { type Browser, sidebarOf, signIn } from './browser.ts';
import { ownBackend, ownBrowser, ownPage } from './own.ts';
import { boxOf, fillTheRest, openDeal, writeBrief } from './people.ts';

const backend = ownBackend();
const [sdrs, executives] = [ownBrowser('file'), ownBrowser('file')];

const EVENT = readFileSync(join(import.meta.dirname, '../pages/google-calendar/meeting/source.html'), 'utf8');
const QUESTION = 'Which deal is this meeting about?';

async function openEvent(browser: Browser): Promise<{ page: Page; sidebar: Frame }> {
  const page = await ownPage(browser);
  const [address = ''] = recordUrls['google-calendar'] ?? [];
  await page.route('https://calendar.google.com/**', (route) => route.fulfill({ contentType: 'text/html', body: EVENT }));
  await page.goto(address);
  return { page, sidebar: await sidebarOf(page) };
}

const heading = (sidebar: Frame, name: string) => sidebar.getByRole('heading', { level: 1, name }).waitFor();
const showFacts = (sidebar: Frame) => sidebar.getByTitle('What is known of this record, and where from').click();

test('told once, by whoever writes there; others come to the deal’s handoff, and everybody finds back', async () => {
  const { url } = backend();
  const codes = await backend().firstWorkspace();
  await signIn(sdrs().context, url, codes[0]?.code ?? '');
  await signIn(executives().context, url, codes[1]?.code ?? '');
  const { page, sidebar } = await openEvent(sdrs());
  await heading(sidebar, 'Discovery call');
  const asked = sidebar.getByRole('group', { name: QUESTION });
  const box = asked.getByRole('textbox', { name: 'Paste the deal’s address' });
  await box.fill(page.url());
  await asked.getByRole('button', { name: 'Keep' }).click();
  await asked.getByRole('alert').getByText('That is not the address of a deal.').waitFor();
  await box.fill(`${url}/practice/deals/D-104`);
  await asked.getByRole('button', { name: 'Keep' }).click();
  await heading(sidebar, 'This deal');
  await boxOf(sidebar, 'Pain Points & Impact');
  await writeBrief(sidebar);
  await fillTheRest(sidebar);
  await sidebar.getByRole('button', { name: 'Hand off' }).click();
  await sidebar.getByText('Handed off to Avery Lund').waitFor();
  await (await openDeal(await ownPage(sdrs()), url, 'D-104')).getByText('Handed off to Avery Lund').waitFor();

  const { sidebar: theirs } = await openEvent(executives());
  await theirs.getByRole('button', { name: 'Accept' }).waitFor();
  await theirs.getByText(completeBrief.pain.slice(0, 40)).first().waitFor();
  await showFacts(theirs);
  await theirs.getByRole('button', { name: 'Not this deal' }).click();
  await heading(theirs, 'Discovery call');
  expect(await theirs.getByRole('button', { name: 'Accept' }).count()).toBe(0);
  await theirs.getByRole('button', { name: 'Show that deal' }).click();
  await theirs.getByRole('button', { name: 'Accept' }).waitFor();

  await showFacts(sidebar);
  await sidebar.getByRole('button', { name: 'Not this deal' }).click();
  await heading(sidebar, 'Discovery call');
  expect(await (await boxOf(sidebar, 'Pain Points & Impact')).inputValue()).toBe('');
  await page.reload();
  const again = await sidebarOf(page);
  await heading(again, 'Discovery call');
  // As long as a page is given to tell it, and longer.
  await page.waitForTimeout(5_000);
  expect(await again.getByRole('group', { name: QUESTION }).count()).toBe(0);
});
