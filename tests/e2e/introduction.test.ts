/** An SDR introduces both sides, the AE logs the first touch, in two browsers over one server. */
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { sidebarOf, signIn } from './browser.ts';
import { ownBackend, ownBrowser } from './own.ts';
import { fillTheRest, writeBrief } from './people.ts';

const backend = ownBackend();
const [sdrs, executives] = [ownBrowser('file'), ownBrowser('file')];

async function openMeeting(page: Page, server: string) {
  await page.goto(`${server}/practice/meetings/M-201`);
  return sidebarOf(page);
}

test('the introduction goes out from the SDR’s own mail and is logged; the first touch takes one click', async () => {
  const { url } = backend();
  const codes = await backend().firstWorkspace();
  await signIn(sdrs().context, url, codes[0]?.code ?? '');
  await signIn(executives().context, url, codes[1]?.code ?? '');
  const page = await sdrs().context.newPage();
  const sidebar = await openMeeting(page, url);
  await writeBrief(sidebar);
  await fillTheRest(sidebar);
  await sidebar.getByRole('button', { name: 'Hand off' }).click();
  await sidebar.getByText('Handed off to Avery Lund').waitFor();

  // Drafted from brief and page, and nothing of it is for colleagues only.
  await sidebar.getByRole('button', { name: 'Introduction e-mail' }).click();
  const sheet = sidebar.getByRole('dialog', { name: 'Introduction e-mail' });
  const message = sheet.getByRole('textbox', { name: 'Message' });
  const drafted = await message.inputValue();
  expect(drafted).toMatch(/^Hi Ruth,/);
  expect(drafted).toContain('“We close the month eleven days late, and the bank noticed.”');
  expect(drafted).toMatch(/Our meeting is confirmed for \w+ \d+ \w+ 20\d\d at \d\d:\d\d, /);
  expect(drafted).not.toMatch(/roll-out in 2024|€96k|champion|15 \/ 15/);
  expect(await sheet.getByRole('textbox', { name: 'Cc' }).inputValue()).toBe('avery@practice.example');

  // Worded by the person, and still so after the page was loaded again.
  await sheet.getByRole('textbox', { name: 'To' }).fill('ruth@northwind.example');
  await message.fill(drafted.replace('Hi Ruth,', 'Dear Ruth,'));
  const again = await openMeeting(page, url);
  await again.getByRole('button', { name: 'Introduction e-mail' }).click();
  const mail = again.getByRole('dialog', { name: 'Introduction e-mail' });
  await expect.poll(() => mail.getByRole('textbox', { name: 'Message' }).inputValue()).toMatch(/^Dear Ruth,/);
  const link = new URL((await mail.getByRole('link', { name: 'Gmail' }).getAttribute('href')) ?? '');
  expect(link.searchParams.get('to')).toBe('ruth@northwind.example');
  expect(link.searchParams.get('body')).toMatch(/^Dear Ruth,/);
  expect(await mail.getByRole('link', { name: 'Mail program' }).getAttribute('href')).toMatch(/^mailto:ruth@northwind\.example\?cc=avery/);

  // The entry for the calendar, as another program reads it.
  const [download] = await Promise.all([page.waitForEvent('download'), mail.getByRole('button', { name: 'Add to calendar' }).click()]);
  const [event] = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8'))).getAllSubcomponents('vevent');
  expect(event?.getFirstPropertyValue('summary')).toContain('First five minutes');

  await mail.getByRole('button', { name: 'I sent it' }).click();
  await again.getByText('Introduced:').waitFor();

  const reading = await openMeeting(await executives().context.newPage(), url);
  await reading.getByText('Sam Rivera sent the introduction').waitFor();
  await reading.getByRole('button', { name: 'Log first touch' }).click();
  await reading.getByText('First touch:').waitFor();
  await reading.getByRole('button', { name: 'Change time' }).click();
  const time = reading.getByLabel('When the first touch was');
  const now = await time.inputValue();
  await time.fill('2026-01-05T10:30');
  await reading.getByText('That is before the meeting was booked').waitFor();
  await time.fill(now);
  await reading.getByRole('button', { name: 'Save time' }).click();
  await expect
    .poll(async () => {
      const events = await backend().store.transact((tx) => tx.selectFrom('event').selectAll().orderBy('revision').execute());
      return events.map(({ type }) => type).filter((type) => type !== 'prep-opened');
    })
    .toEqual(['begun', 'submitted', 'introduced', 'first-touch', 'undone', 'first-touch']);
});
