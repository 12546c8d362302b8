/** The work lists: what runs out first, in the sidebar and as a page; finding; a row leads to the record. */
import { expect, test } from 'vitest';
import { ORIGIN, pressToolbar, sidebarOf, signIn } from './browser.ts';
import { handOffFull, samAndAvery } from './fullBrief.ts';
import { ownBackend, ownBrowser, ownPage } from './own.ts';

const backend = ownBackend();
const browser = ownBrowser('file');

const HOUR = 60 * 60_000;
const inHours = (hours: number) => ({ meetingStart: new Date(Date.now() + hours * HOUR).toISOString() });

test('an account executive sees what is theirs to do, finds an account, and opens its record', async () => {
  const { url } = backend();
  const { sam, avery, code } = await samAndAvery(backend());
  const deal = (id: string) => ({ crm: 'practice', origin: `${url}/practice`, type: 'deal', id }) as const;
  await handOffFull(sam, avery.id, deal('D-101'), { account: 'Northwind Analytics' });
  await handOffFull(sam, avery.id, deal('D-102'), { account: 'Kestrel Freight', ...inHours(2) });
  await signIn(browser().context, url, code);

  const page = await ownPage(browser());
  await page.goto(`${ORIGIN}/src/sidebar/work.html`);
  const rows = page.getByRole('listitem');
  await expect.poll(() => rows.locator('b').allTextContents()).toEqual(['Kestrel Freight', 'Northwind Analytics']);
  await page.getByRole('heading', { name: 'To do 2' }).waitFor();
  await rows.first().getByText('Accept it, or send it back').waitFor();
  await rows
    .first()
    .getByText(/in (2 h|1\d\d min)/)
    .waitFor();

  // By the keyboard: to the box, to what it finds, and to the record.
  await page.keyboard.press('/');
  await page.keyboard.type('northw');
  await expect.poll(() => rows.locator('b').allTextContents()).toEqual(['Northwind Analytics']);
  await page.getByRole('searchbox', { name: 'Find a handoff' }).fill('eleven days late kestrel');
  await expect.poll(() => rows.locator('b').allTextContents()).toEqual(['Kestrel Freight']);
  await page.keyboard.press('ArrowDown');
  const opened = browser().context.waitForEvent('page');
  await page.keyboard.press('Enter');
  const record = await opened;
  await record.waitForURL(`${url}/practice/deals/D-102`);
  await record.close();

  // In the sidebar, where the page shows no record; a row takes this tab.
  const crm = await ownPage(browser());
  await crm.goto(`${url}/practice/pipeline`);
  await pressToolbar(browser().context, `${url}/practice/pipeline`);
  const sidebar = await sidebarOf(crm);
  // On the page of a company, and of a person there, what is open with them stands first.
  const here = sidebar.getByRole('region', { name: 'This account' });
  for (const [path, heading] of [
    ['companies/C-301', 'Northwind Analytics'],
    ['contacts/P-401', 'Dana Whitfield'],
  ] as const) {
    await crm.evaluate((to) => {
      history.pushState(null, '', to);
      dispatchEvent(new Event('practice:moved'));
    }, `/practice/${path}`);
    await crm.getByRole('heading', { name: heading, level: 1 }).waitFor();
    await here.getByRole('heading', { name: 'Open with Northwind Analytics 1' }).waitFor();
  }
  await here.getByRole('link', { name: /Northwind Analytics/ }).click();
  await crm.waitForURL(`${url}/practice/deals/D-101`);

  // Decided in one tab, it is not to be decided in the list.
  const card = await sidebarOf(crm);
  await card.getByRole('button', { name: 'Accept' }).click();
  await page.getByRole('searchbox', { name: 'Find a handoff' }).fill('');
  await expect.poll(() => rows.filter({ hasText: 'Northwind' }).textContent()).toContain('Make the first contact');
});
