/** A practised SDR fills a complete brief and hands it off: every pointer and tab move beyond typing is counted. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { STANDARD_BAR } from '../../src/core/bar/bar.ts';
import { FIELDS } from '../../src/core/brief/fields.ts';
import { completeBrief } from '../core/handoff/brief.ts';
import { signIn } from './browser.ts';
import { ownBackend, ownBrowser } from './own.ts';
import { boxOf, openDeal } from './people.ts';

const backend = ownBackend();
const browser = ownBrowser('file');
const MOST = 12;

/** A hand that counts. */
function hand(page: Page) {
  let moves = 0;
  return {
    moves: () => moves,
    async click(what: Locator) {
      moves += 1;
      await what.click();
    },
    async tab() {
      moves += 1;
      await page.keyboard.press('Tab');
    },
    type: (words: string) => page.keyboard.insertText(words),
  };
}

test(`no more than ${MOST}, the bar and what is optional aside`, async () => {
  const { url } = backend();
  const codes = await backend().firstWorkspace();
  await signIn(browser().context, url, codes[0]?.code ?? '');
  const page = await browser().context.newPage();
  const sidebar = await openDeal(page, url, 'D-101');
  await boxOf(sidebar, 'Trigger Signal');
  const { moves, click, tab, type } = hand(page);

  for (const { key, name } of FIELDS) {
    await click(sidebar.getByRole('textbox', { name }));
    await type(completeBrief[key]);
  }
  await click(sidebar.getByRole('textbox', { name: 'Next step', exact: true }));
  await type('45 minutes with Ruth and IT');
  await tab();
  // A day takes digits, in the order in which the browser shows it.
  await page.keyboard.type('12012030');
  await click(sidebar.getByRole('checkbox', { name: 'Confirmed: Dana Whitfield' }));
  const counted = moves();

  for (const item of STANDARD_BAR.items) {
    await sidebar.getByRole('checkbox', { name: item.name }).check();
    await sidebar.getByRole('textbox', { name: `Evidence: ${item.name}` }).fill(item.example);
  }
  // Whom it goes to, the page told.
  expect(moves()).toBe(counted);
  await click(sidebar.getByRole('button', { name: 'Hand off' }));
  await sidebar.getByText('Handed off to Avery Lund').waitFor();
  expect(moves()).toBeLessThanOrEqual(MOST);
});
