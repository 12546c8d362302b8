/** A bounce that blames somebody: pointed out before it goes, with other words to take, and never held back. */
import type { Frame, Locator } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Browser, openBrowser, signIn } from './browser.ts';
import { ownBackend } from './own.ts';
import { fillTheRest, openDeal, writeBrief } from './people.ts';

const backend = ownBackend();
let sam: Browser;
let avery: Browser;
let reading: Frame;
let fix: Locator;

beforeAll(async () => {
  const codes = await backend().firstWorkspace();
  sam = await openBrowser();
  await signIn(sam.context, backend().url, codes[0]?.code ?? '');
  const writing = await openDeal(await sam.context.newPage(), backend().url, 'D-101');
  await writeBrief(writing);
  await fillTheRest(writing);
  await writing.getByRole('button', { name: 'Hand off' }).click();
  await writing.getByText('Handed off to Avery Lund').waitFor();
  await sam.close();
  avery = await openBrowser();
  await signIn(avery.context, backend().url, codes[1]?.code ?? '');
  reading = await openDeal(await avery.context.newPage(), backend().url, 'D-101');
  await reading.getByRole('button', { name: 'Bounce' }).click();
  fix = reading.getByRole('textbox', { name: 'How to fix it' });
});

afterAll(async () => {
  await avery?.close();
});

const descriptionOf = (box: Locator) =>
  box.evaluate((one) =>
    (one.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' '),
  );

test('blame is pointed out, reworded, undone, and sent all the same', async () => {
  const better = reading.getByRole('button', { name: 'Use this wording' });
  await fix.fill('Ask who signs.');
  expect(await better.count()).toBe(0);

  await fix.fill('Thank you. You didn’t ask who signs! Dana knows.');
  await better.waitFor();
  await expect.poll(() => descriptionOf(fix)).toContain('“The brief does not say who signs.”');

  await better.click();
  expect(await fix.inputValue()).toBe('Thank you. The brief does not say who signs. Dana knows.');
  expect(await fix.evaluate((one) => one === document.activeElement)).toBe(true);
  await better.waitFor({ state: 'detached' });

  await fix.press('Control+z');
  await expect.poll(() => fix.inputValue()).toBe('Thank you. You didn’t ask who signs! Dana knows.');
  await better.waitFor();
  await fix.press('Control+Shift+z');
  await expect.poll(() => fix.inputValue()).toBe('Thank you. The brief does not say who signs. Dana knows.');

  // Sent at once behind the last key stroke, it is pointed out first; pressed again it goes as it is.
  await reading.getByRole('combobox', { name: 'Reason' }).selectOption('Red Flags & Concerns');
  await fix.fill('Do your job.');
  const send = reading.getByRole('button', { name: 'Send back' });
  await send.click();
  await reading.getByText('The brief needs more on Red Flags & Concerns.').waitFor();
  await send.click();
  await send.waitFor({ state: 'detached' });
  await expect
    .poll(async () => {
      const rows = await backend().store.transact((tx) => tx.selectFrom('event').select('type').orderBy('revision').execute());
      return rows.map(({ type }) => type);
    })
    // Whoever sends it back has the card open.
    .toEqual(['begun', 'submitted', 'prep-opened', 'bounced']);
});
