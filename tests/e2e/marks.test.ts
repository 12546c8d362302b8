/** A finding shows the words it speaks of, and the box stays the person's own. */
import type { Frame, Locator, Page } from 'playwright-core';
import { beforeEach, expect, test } from 'vitest';
import type { Finding } from '../../src/core/rubric/score.ts';
import { scoreField } from '../../src/core/rubric/scoreField.ts';
import { isOfSome } from '../../src/sidebar/write/score/remarks.ts';
import { ownBackend, ownBrowser } from './own.ts';
import { boxOf, openDeal } from './people.ts';

const backend = ownBackend();
const browser = ownBrowser('test');
let page: Page;
let sidebar: Frame;
let box: Locator;

/** The first finding on screen that speaks of words. */
const pointing = (text: string): Finding | undefined =>
  scoreField('trigger', text)
    .findings.slice(0, 2)
    .find((finding) => isOfSome(finding, text) && finding.end - finding.start < 200);

/** The first of these that the rubric has words to point at in. */
function pointedAt(texts: readonly string[]): string {
  const text = texts.find(pointing);
  if (!text) throw new Error('No finding points at words in any of these: write another text');
  return text;
}

// An event and its date, but no source: the finding speaks of the event.
const EVENTS = [
  'The new CFO started on 1 September, and two plants report to her.',
  'Their BI contract ends on 31 January, and nobody wants to renew it.',
  'The plant in Ghent closes in May, two hundred people move to Lyon.',
];
const FILLER = 'It matters to both plants in Lyon and to the warehouse near Turin, where Ruth works.\n';
const TEXT = pointedAt(EVENTS);
const LONG = pointedAt(
  EVENTS.flatMap((event) => [`${FILLER.repeat(20)}${event}\n\n`, `${event}\n${FILLER.repeat(20)}\n`, `${event}\n${'\n'.repeat(40)}`]),
);
const wordsOf = (text: string) => text.slice(pointing(text)?.start, pointing(text)?.end);

beforeEach(async () => {
  page = await browser().context.newPage();
  sidebar = await openDeal(page, backend().url, 'D-101');
  box = await boxOf(sidebar, 'Trigger Signal');
});

const marks = () => sidebar.locator('mark:visible');
const selected = () => box.evaluate((one: HTMLTextAreaElement) => one.value.slice(one.selectionStart, one.selectionEnd));

async function writeAndWait(text: string): Promise<void> {
  await box.fill(text);
  await marks().first().waitFor();
}

test('the words of a finding are underlined once typing has paused, and not while it goes on', async () => {
  await writeAndWait(TEXT);
  expect((await marks().allTextContents()).join(' ')).toContain(wordsOf(TEXT));
  expect(await box.inputValue()).toBe(TEXT);
  await box.press('End');
  // Every key stroke is looked at before the next one can settle anything.
  await box.evaluate((one) => {
    const seen: number[] = [];
    Object.assign(window, { seen });
    one.addEventListener('input', () => queueMicrotask(() => seen.push(document.querySelectorAll('div:not([hidden]) > mark').length)));
  });
  // White space is read by nobody, so that the finding comes back as it was.
  await box.pressSequentially('    ');
  expect(await sidebar.evaluate(() => (window as unknown as { seen: number[] }).seen)).toEqual([0, 0, 0, 0]);
  await marks().first().waitFor();
  expect(await box.inputValue()).toBe(`${TEXT}    `);
  expect(await box.evaluate((one: HTMLTextAreaElement) => one.selectionStart)).toBe(TEXT.length + 4);
  await box.press('Control+z');
  await expect.poll(() => box.inputValue()).not.toBe(`${TEXT}    `);
});

test('what is said under the field does not change from word to word, only once typing has paused', async () => {
  await writeAndWait(TEXT);
  const said = () => sidebar.locator('[id^="trigger-finding-"]').allTextContents();
  const before = await said();
  // Word by word, each drawn before the next; a slow machine may take longer between two than a pause does, and then nothing is shown by it.
  const seen = await box.evaluate(async (one: HTMLTextAreaElement, pauseMs) => {
    const shown: string[][] = [];
    let last = performance.now();
    for (const word of ' It was on 3 May, and their controller told us so.'.split(/(?= )/)) {
      one.setRangeText(word, one.value.length, one.value.length, 'end');
      one.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await new Promise(requestAnimationFrame);
      if (performance.now() - last >= pauseMs) return shown;
      last = performance.now();
      shown.push(Array.from(document.querySelectorAll('[id^="trigger-finding-"]'), (finding) => finding.textContent ?? ''));
    }
    return shown;
  }, 600);
  expect(seen.length).toBeGreaterThan(0);
  for (const shown of seen) expect(shown).toEqual(before);
  await expect.poll(said).not.toEqual(before);
});

test('nothing of it is there for a screen reader, for a search in the page, or once the field is left', async () => {
  await writeAndWait(TEXT);
  const layer = sidebar.locator('div:has(> mark)');
  expect(await layer.getAttribute('aria-hidden')).toBe('true');
  expect(await layer.evaluate((one: HTMLElement) => one.inert)).toBe(true);
  await (await boxOf(sidebar, 'Pain Points & Impact')).focus();
  await expect.poll(() => marks().count()).toBe(0);
});

test('the lines of a long text break where those of the box do, also behind a scroll bar', async () => {
  await writeAndWait(LONG);
  const heights = () =>
    sidebar.locator('div:has(> mark)').evaluate((layer) => [layer.scrollHeight, layer.previousElementSibling?.scrollHeight]);
  const [layer, text] = await heights();
  expect(layer).toBe(text);
  await box.evaluate((one) => one.scrollTo(0, one.scrollHeight));
  const tops = () => sidebar.locator('div:has(> mark)').evaluate((one) => [one.scrollTop, one.previousElementSibling?.scrollTop]);
  await expect.poll(async () => new Set(await tops()).size).toBe(1);
  expect((await tops())[0]).toBeGreaterThan(0);
});

test('the keyboard finds the words: "Show" selects them and leaves the caret in the box', async () => {
  await writeAndWait(TEXT);
  await box.press('Tab');
  const show = sidebar.getByRole('button', { name: 'Show' }).first();
  expect(await show.evaluate((one) => one === document.activeElement)).toBe(true);
  await show.press('Enter');
  await expect.poll(selected).toBe(wordsOf(TEXT));
  expect(await box.evaluate((one) => one === document.activeElement)).toBe(true);
  await box.press('Tab');
  await (await boxOf(sidebar, 'Red Flags & Concerns')).focus();
  await show.waitFor({ state: 'detached' });
});
