/** The road, whole: an SDR writes in one browser, an AE reads, bounces, accepts and rates in another, over one server. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser, signIn } from './browser.ts';
import { ownBackend } from './own.ts';
import { fillTheRest, openDeal, writeBrief } from './people.ts';

const backend = ownBackend();
let sam: Browser;
let avery: Browser;

beforeAll(async () => {
  const codes = await backend().firstWorkspace();
  [sam, avery] = await Promise.all([openBrowser(), openBrowser()]);
  await signIn(sam.context, backend().url, codes[0]?.code ?? '');
  await signIn(avery.context, backend().url, codes[1]?.code ?? '');
});

afterAll(async () => {
  await Promise.all([sam?.close(), avery?.close()]);
});

test('a brief is written, handed off, bounced, mended, accepted and rated', async () => {
  const samsPage = await sam.context.newPage();
  const writing = await openDeal(samsPage, backend().url, 'D-101');
  await writing.getByRole('heading', { name: 'Northwind Analytics' }).waitFor();

  // Pressed too early, the button names what is missing and goes to the first of it.
  await writing.getByRole('button', { name: 'Hand off' }).click();
  const gaps = writing.getByRole('list', { name: 'Before you can hand off' });
  await gaps.getByRole('listitem').first().waitFor();
  await expect.poll(() => gaps.getByRole('listitem').count()).toBe(11);
  const trigger = writing.getByRole('textbox', { name: 'Trigger Signal' });
  await expect.poll(() => trigger.evaluate((box) => box === document.activeElement)).toBe(true);
  // Those of the bar are one line until it is opened.
  await writing.getByRole('button', { name: 'Each item of the bar' }).click();
  await expect.poll(() => gaps.getByRole('listitem').count()).toBe(15);

  await writeBrief(writing);
  await fillTheRest(writing);
  await gaps.waitFor({ state: 'detached' });
  await writing.getByRole('button', { name: 'Hand off' }).click();
  await writing.getByText('Handed off to Avery Lund').waitFor();

  const averysPage = await avery.context.newPage();
  const reading = await openDeal(averysPage, backend().url, 'D-101');
  const card = reading.getByRole('article', { name: 'Prep card' });
  await card.getByText('We close the month eleven days late, and the bank noticed.').waitFor();
  expect(await reading.getByRole('radiogroup', { name: 'Handoff rating' }).getByRole('radio', { checked: true }).count()).toBe(0);

  await reading.getByRole('button', { name: 'Bounce' }).click();
  await reading.getByRole('button', { name: 'Send back' }).click();
  await reading.getByText('Choose one reason.').waitFor();
  await reading.getByRole('combobox', { name: 'Reason' }).selectOption('Red Flags & Concerns');
  await reading.getByRole('textbox', { name: 'How to fix it' }).fill('Ask which plant manager stopped it.');
  await reading.getByRole('button', { name: 'Send back' }).click();

  await writing.getByText('Avery Lund sent it back: Red Flags & Concerns.').waitFor();
  const flags = writing.getByRole('textbox', { name: 'Red Flags & Concerns' });
  await flags.fill('Luc Ferrand, plant manager in Lyon, doubts it: the roll-out of 2024 failed because his team kept copies in Excel.');
  await writing.getByRole('textbox', { name: 'What you changed' }).fill('Asked who stopped it in 2024: Luc Ferrand.');
  await writing.getByRole('button', { name: 'Hand off' }).click();
  await writing.getByText('Handed off to Avery Lund').waitFor();

  await card.getByText('Luc Ferrand').first().waitFor();
  await reading.getByRole('button', { name: 'Accept' }).click();
  await reading.getByText('You accepted it.').waitFor();
  await reading.getByRole('radio', { name: 'Green' }).click();
  await reading.getByText('Nothing was missing').waitFor();
  await writing.getByText('Avery Lund accepted it.').waitFor();

  // The note, in the clipboard.
  await avery.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await averysPage.bringToFront();
  await reading.getByRole('button', { name: 'Copy as note' }).click();
  await reading.getByText('Copied').waitFor();

  // The prep card as a page of its own: nothing of the sidebar, nothing to scroll.
  const [prep] = await Promise.all([
    avery.context.waitForEvent('page'),
    reading.getByRole('button', { name: 'Open prep card as a page' }).click(),
  ]);
  await prep.setViewportSize({ width: 1280, height: 720 });
  await prep.getByRole('article', { name: 'Prep card' }).getByText('Luc Ferrand').first().waitFor();
  expect(await prep.getByRole('radiogroup').count()).toBe(0);
  expect(await prep.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(720);

  const types = async () =>
    (await backend().store.transact((tx) => tx.selectFrom('event').select('type').orderBy('revision').execute())).map(({ type }) => type);
  const opened = 'prep-opened';
  // By itself, with what was decided beside the card.
  await expect.poll(types).toContain(opened);
  expect((await types()).filter((type) => type !== opened)).toEqual(['begun', 'submitted', 'bounced', 'submitted', 'accepted', 'rated']);
});
