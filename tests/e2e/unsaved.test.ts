/** What was chosen and is not saved yet: it looks so, and all that is asked about it stays in sight until it is answered, in a short window too. */
import type { Locator } from 'playwright-core';
import { expect, test } from 'vitest';
import { ownCast } from './lives/cast.ts';

const cast = ownCast(['avery']);

const isInSight = (place: Locator): Promise<boolean> =>
  place.evaluate((element) => {
    const [its, card] = [element, element.closest('main') as Element].map((one) => one.getBoundingClientRect()) as [DOMRect, DOMRect];
    return its.top >= card.top - 1 && its.bottom <= card.bottom + 1;
  });

/** Right above it, as a card does that is still being filled. */
const grow = (place: Locator): Promise<void> =>
  place.evaluate((element) => {
    element.previousElementSibling?.append(Object.assign(document.createElement('p'), { style: 'height: 400px' }));
  });

const looks = (choice: Locator): Promise<[string, string]> =>
  choice.evaluate((input) => [getComputedStyle(input.closest('label') as Element).borderTopStyle, getComputedStyle(input).appearance]);

test('a rating and what it asks, until a field is chosen', async () => {
  const of = cast();
  await of.drafts('D-106');
  await of.do('sam', 'D-106', { name: 'submit' });
  const reading = await of.sees('avery', 'D-106');
  const page = reading.page();
  await reading.getByRole('button', { name: 'Accept' }).waitFor();
  const rating = reading.getByRole('radiogroup', { name: 'Handoff rating' });
  const red = rating.getByRole('radio', { name: 'Red' });
  await red.click();
  await rating.getByText('Not saved: choose a field.').waitFor();
  await expect.poll(() => isInSight(rating)).toBe(true);
  expect(await looks(red)).toEqual(['dashed', 'none']);
  await grow(rating);
  await expect.poll(() => isInSight(rating)).toBe(true);
  await page.setViewportSize({ width: 1280, height: 600 });
  await expect.poll(() => isInSight(rating)).toBe(true);

  // Who comes back to it finds it as it was left, and the card where it begins.
  const again = await of.sees('avery', 'D-106');
  await again.getByRole('button', { name: 'Accept' }).waitFor();
  const left = again.getByRole('radiogroup', { name: 'Handoff rating' });
  await expect.poll(() => looks(left.getByRole('radio', { name: 'Red' }))).toEqual(['dashed', 'none']);
  expect(await isInSight(left)).toBe(false);
  await left.getByRole('checkbox', { name: 'Promised' }).click();
  await expect.poll(() => of.log('D-106')).toEqual(['begun', 'submitted', 'rated']);
  await expect.poll(() => looks(left.getByRole('radio', { name: 'Red' }))).toEqual(['solid', 'auto']);
});

test('whether the meeting was held, until it is answered; whoever turns away is let go', async () => {
  const of = cast();
  await of.drafts('D-107');
  await of.do('sam', 'D-107', { name: 'submit' });
  await of.do('avery', 'D-107', { name: 'accept' });
  const reading = await of.sees('avery', 'D-107');
  const page = reading.page();
  const meeting = reading.getByRole('radiogroup', { name: 'Meeting', exact: true });
  await meeting.getByRole('radio', { name: 'Held' }).click();
  await expect.poll(() => isInSight(meeting)).toBe(true);
  expect(await looks(meeting.getByRole('radio', { name: 'Held' }))).toEqual(['dashed', 'none']);
  await page.setViewportSize({ width: 1280, height: 600 });
  await expect.poll(() => isInSight(meeting)).toBe(true);

  await reading.locator('main').hover();
  await page.mouse.wheel(0, -2_000);
  await expect.poll(() => isInSight(meeting)).toBe(false);
  const top = await reading.locator('main').evaluate(({ scrollTop }) => scrollTop);
  await grow(meeting);
  expect(await reading.locator('main').evaluate(({ scrollTop }) => scrollTop)).toBe(top);
  expect(await of.log('D-107')).toEqual(['begun', 'submitted', 'accepted']);
  await meeting.getByRole('button', { name: 'No', exact: true }).click();
  await reading.getByText('You held the meeting.').waitFor();
  await expect.poll(() => looks(meeting.getByRole('radio', { name: 'Held' }))).toEqual(['solid', 'auto']);
});
