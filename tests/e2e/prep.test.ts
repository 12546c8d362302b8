/** The prep card: on one screen, on one sheet, in the sidebar with the decision in reach; opened is written down, ticks stay. */
import type { Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { handoffId } from '../../src/core/handoff/record.ts';
import { ORIGIN, openBrowser, openOptions, signIn } from './browser.ts';
import { handOffFull, samAndAvery } from './fullBrief.ts';
import { ownBackend, ownBrowser, ownPage } from './own.ts';
import { openDeal } from './people.ts';

const backend = ownBackend();
const browser = ownBrowser('file');

const sizeOf = (page: Page): Promise<number[]> =>
  page.locator('html').evaluate(({ scrollHeight, scrollWidth }) => [scrollWidth, scrollHeight]);
const sheetsOf = async (page: Page): Promise<number | undefined> =>
  (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;

test('a full brief fits a screen and a sheet, and the card remembers what was ticked and who opened it', async () => {
  const { url } = backend();
  const { sam, avery, code } = await samAndAvery(backend());
  const said =
    'Called about the security review: they want the questionnaire by Friday, and a second reference from a plant of their size.';
  const activities = [1, 2, 3, 4, 5].map((day) => ({ at: `2026-11-0${day}T08:00:00Z`, says: `${day}. ${said}`, by: 'Sam Seller' }));
  const told = { source: 'Trade fair', activities };
  const id = await handOffFull(sam, avery.id, { crm: 'practice', origin: `${url}/practice`, type: 'deal', id: 'D-101' }, told);
  await signIn(browser().context, url, code);

  // In the sidebar, passing by: it is there, the decision in reach, and nobody has opened it.
  const deal = await ownPage(browser());
  await deal.setViewportSize({ width: 1280, height: 720 });
  const sidebar = await openDeal(deal, url, 'D-101');
  const card = sidebar.getByRole('article', { name: 'Prep card' });
  await card.getByText('We close the month eleven days late').waitFor();
  for (const name of ['Accept', 'Bounce']) {
    const box = await sidebar.getByRole('button', { name }).boundingBox();
    expect((box?.y ?? 1e9) + (box?.height ?? 0)).toBeLessThanOrEqual(720);
  }
  const openings = async () => (await avery.handoff(id))?.events.filter(({ type }) => type === 'prep-opened').length;
  expect(await openings()).toBe(0);

  // Each objection shows its sentence.
  const heard = card.getByRole('button', { name: /We tried that before/ });
  await heard.focus();
  await expect
    .poll(() => card.locator('mark').allTextContents())
    .toEqual(['Plant managers doubt it: a roll-out in 2024 failed because they kept their own copies in Excel.']);

  // As a page: opened by whoever asks for it, once.
  const opened = browser().context.waitForEvent('page');
  await sidebar.getByRole('button', { name: 'Open prep card as a page' }).click();
  const page = await opened;
  expect(page.url()).toContain(`${ORIGIN}/src/sidebar/prep.html`);
  await page.setViewportSize({ width: 1280, height: 720 });
  await page.getByRole('article', { name: 'Prep card' }).waitFor();
  await page.getByRole('timer', { name: 'Preparation' }).waitFor();
  await expect.poll(openings).toBe(1);
  await page.getByRole('checkbox', { name: 'Why now, in one sentence of my own' }).check();
  await page.getByRole('button', { name: /Our facts say otherwise/ }).waitFor();
  await page.getByText('Brightwater Dairies').waitFor();
  await page.getByText('Came in by Trade fair').waitFor();
  expect(await sizeOf(page)).toEqual([1280, 720]);
  expect(await sheetsOf(page)).toBe(1);

  await page.reload();
  await expect.poll(() => page.getByRole('checkbox', { name: 'Why now, in one sentence of my own' }).isChecked()).toBe(true);
  await page.close();
  expect(await openings()).toBe(1);

  // With the longest names too, which stand in full behind what is cut.
  const record = { crm: 'practice', origin: `${url}/practice`, type: 'deal', id: 'D-103' } as const;
  const account = 'Northwind Analytics and Reporting Services International Holding GmbH and Co. KG';
  const contact = 'Dana Alexandra Whitfield-Oppenheimer van der Linden';
  const email = 'dana.alexandra.whitfield-oppenheimer@northwind-analytics.example';
  await handOffFull(sam, avery.id, record, { ...told, title: account, account, contact, email, stage: 'Proposal' });
  await (await openDeal(deal, url, 'D-103')).getByRole('article', { name: 'Prep card' }).waitFor();
  await deal.goto(`${ORIGIN}/src/sidebar/prep.html?handoff=${encodeURIComponent(handoffId(record))}`);
  await deal.getByRole('timer', { name: 'Preparation' }).waitFor();
  await deal.getByText('Came in by Trade fair').waitFor();
  expect(await sizeOf(deal)).toEqual([1280, 720]);
  expect(await sheetsOf(deal)).toBe(1);
  const title = deal.getByRole('heading', { level: 1 });
  expect(await title.getAttribute('title')).toBe(account);
  expect(await title.locator('xpath=following-sibling::p').first().getAttribute('title')).toContain(contact);

  // On a narrow screen what there is to press stands under the title, and the card begins on it.
  for (const width of [360, 380]) {
    await deal.setViewportSize({ width, height: 720 });
    const [name, print, card] = [title, deal.getByRole('button', { name: 'Print' }), deal.getByRole('article', { name: 'Prep card' })];
    const [above, button, below] = await Promise.all([name, print, card].map((one) => one.boundingBox()));
    expect(above?.width).toBeGreaterThan(width - 80);
    expect(button?.y).toBeGreaterThanOrEqual((above?.y ?? 1e9) + (above?.height ?? 0));
    expect(below?.y).toBeLessThan(240);
    expect((await sizeOf(deal))[0]).toBe(width);
  }
});

test('it stands ready before the meeting for whoever wishes it, and that is no opening', async () => {
  const { url } = backend();
  const { sam, avery, code } = await samAndAvery(backend());
  const soon = { meetingStart: new Date(Date.now() + 10 * 60_000).toISOString() };
  const id = await handOffFull(sam, avery.id, { crm: 'practice', origin: `${url}/practice`, type: 'deal', id: 'D-102' }, soon);
  const own = await openBrowser();
  onTestFinished(() => own.close());
  await signIn(own.context, url, code);
  const opened = own.context.waitForEvent('page', (page) => page.url().includes('prep.html'));
  const options = await openOptions(own.context);
  await options.getByRole('checkbox', { name: /Open the prep card/ }).check();
  const page = await opened;
  await page.getByRole('article', { name: 'Prep card' }).waitFor();
  const openings = async () => (await avery.handoff(id))?.events.filter(({ type }) => type === 'prep-opened').length;
  await page.getByRole('button', { name: 'Prepare for the call' }).waitFor();
  expect(await openings()).toBe(0);
  await page.getByRole('button', { name: 'Prepare for the call' }).click();
  await expect.poll(openings).toBe(1);
});
