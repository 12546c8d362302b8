/** What comes from elsewhere does not move the person who is writing. */
import type { CDPSession, Frame, Locator } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import { ownBackend, ownBrowser } from './own.ts';
import { boxOf, openDeal } from './people.ts';

const backend = ownBackend();
const browser = ownBrowser('test');
/** Two tabs with the same record: the one that is written in, and the one from which words come. */
let here: Frame;
let box: Locator;
let elsewhere: Locator;

beforeEach(async () => {
  elsewhere = await boxOf(await openDeal(await browser().context.newPage(), backend().url, 'D-101'), 'Pain Points & Impact');
  here = await openDeal(await browser().context.newPage(), backend().url, 'D-101');
  box = await boxOf(here, 'Pain Points & Impact');
  await box.fill('They re-key invoices. It costs 9k.');
  await expect.poll(() => elsewhere.inputValue()).toBe('They re-key invoices. It costs 9k.');
  await box.evaluate((one: HTMLTextAreaElement) => one.setSelectionRange(30, 30));
});

test('words merged in before and behind the caret leave it where it is', async () => {
  await elsewhere.fill('Since May. They re-key invoices. It costs 9k. Ann signs.');
  await expect.poll(() => box.inputValue()).toBe('Since May. They re-key invoices. It costs 9k. Ann signs.');
  await box.pressSequentially(' them');
  expect(await box.inputValue()).toBe('Since May. They re-key invoices. It costs them 9k. Ann signs.');
});

test('words that come while a letter is put together wait for it, and nothing of either is lost', async () => {
  const input: CDPSession = await browser().context.newCDPSession(here);
  await input.send('Input.imeSetComposition', { text: ' だ', selectionStart: 2, selectionEnd: 2 });
  expect(await box.inputValue()).toBe('They re-key invoices. It costs だ 9k.');
  await elsewhere.fill('Since May. They re-key invoices. It costs 9k.');
  await expect.poll(async () => (await elsewhere.inputValue()).includes('だ')).toBe(true);
  await input.send('Input.imeSetComposition', { text: ' だい', selectionStart: 3, selectionEnd: 3 });
  expect(await box.inputValue()).toBe('They re-key invoices. It costs だい 9k.');
  await input.send('Input.insertText', { text: ' 大' });
  await expect.poll(() => box.inputValue()).toBe('Since May. They re-key invoices. It costs 大 9k.');
  await expect.poll(() => elsewhere.inputValue()).toBe('Since May. They re-key invoices. It costs 大 9k.');
});
