/** Everything that is promised of a page of Odoo, in a running one that somebody lends: `LIVE_ODOO=http://host:8069 npm test -- --project live`. */
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { allowHost, openOptions, sidebarOf, signIn } from '../e2e/browser.ts';
import { ownBackend, ownBrowser } from '../e2e/own.ts';
import { boxOf, fillTheRest, writeBrief } from '../e2e/people.ts';
import { clickDeal, clickDealOfContact, clickMeeting, lentOdoo, makeRecords, notesOn, type OwnRecords, signInToOdoo } from './odooSite.ts';

const site = lentOdoo(process.env);
const backend = ownBackend();
const [sdrs, executives] = [ownBrowser('file'), ownBrowser('file')];
let records: OwnRecords;
let page: Page;

beforeAll(async () => {
  const codes = await backend().firstWorkspace();
  const { hostname } = new URL(site.address);
  for (const [index, browser] of [sdrs, executives].entries()) {
    await allowHost(browser().context, `*://${hostname}/*`);
    const options = await openOptions(browser().context);
    await options.getByRole('textbox', { name: 'CRM address' }).fill(site.address);
    await options.getByRole('button', { name: 'Add a CRM address' }).click();
    await options.getByRole('listitem').getByText(hostname).waitFor();
    await options.close();
    await signIn(browser().context, backend().url, codes[index]?.code ?? '');
    await signInToOdoo(browser().context, site);
  }
  page = await sdrs().context.newPage();
  await page.goto(`${site.address}/web`);
  records = await makeRecords(page);
});
afterAll(() => records?.removeAll());

const note = (sidebar: Frame) =>
  sidebar
    .getByRole('status', { name: 'Note on the CRM record' })
    .getByText(/^On the CRM record/)
    .waitFor();
const onDeal = () => notesOn(page, 'crm.lead', records.lead);

test('a deal opened by click is read; handed off, the brief stands on it once, and is changed in its place', async () => {
  await clickDeal(page, site, records);
  const sidebar = await sidebarOf(page);
  await sidebar.getByRole('heading', { name: records.account }).waitFor();
  await sidebar.getByText(/12,500/).waitFor();
  await boxOf(sidebar, 'Trigger Signal');
  await writeBrief(sidebar);
  await fillTheRest(sidebar);
  await sidebar.getByRole('button', { name: 'Hand off' }).click();
  await sidebar.getByText('Handed off to Avery Lund').waitFor();
  await note(sidebar);
  expect(await onDeal()).toEqual([expect.stringContaining('Power BI and Tableau')]);

  await sidebar.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(onDeal).toEqual([expect.stringContaining('Taken back')]);
  await boxOf(sidebar, 'Red Flags & Concerns');
  const changed =
    'Luc Ferrand, plant manager in Lyon, is against a third tool; a roll-out in 2024 failed because plants kept copies in Excel.';
  await sidebar.getByRole('textbox', { name: 'Red Flags & Concerns' }).fill(changed);
  await sidebar.getByRole('button', { name: 'Hand off' }).click();
  await expect.poll(onDeal).toEqual([expect.stringContaining('Luc Ferrand')]);
});

test('opened from a contact’s list it is the same deal', async () => {
  await clickDealOfContact(page, site, records);
  const sidebar = await sidebarOf(page);
  await sidebar.getByRole('heading', { name: records.account }).waitFor();
  await sidebar.getByText('Handed off to Avery Lund').waitFor();
  await note(sidebar);
  expect(await onDeal()).toHaveLength(1);
});

test('its meeting opened by click shows the same handoff, with who comes and when', async () => {
  await clickMeeting(page, site, records);
  const sidebar = await sidebarOf(page);
  await sidebar.getByRole('heading', { name: records.account }).waitFor();
  await sidebar.getByText('Handed off to Avery Lund').waitFor();
  expect(await notesOn(page, 'calendar.event', records.event)).toEqual([]);
  expect(await onDeal()).toHaveLength(1);
});

test('the account executive accepts on the record, and its one note says so', async () => {
  const reading = await executives().context.newPage();
  await reading.goto(`${site.address}/web`);
  await clickDeal(reading, site, records);
  const card = await sidebarOf(reading);
  await card.getByRole('button', { name: 'Accept' }).click();
  await card.getByText('You accepted it.').waitFor();
  await expect.poll(onDeal).toEqual([expect.stringContaining('Accepted by Avery Lund')]);
});
