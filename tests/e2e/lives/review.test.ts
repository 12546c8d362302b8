/** Lives that turn on the review: mended, missed, taken back. */
import { expect, test } from 'vitest';
import { ownCast } from './cast.ts';

const cast = ownCast(['sam', 'avery', 'morgan']);

test('bounced and mended: what changed is read word by word, and each side is told once', async () => {
  const of = cast();
  await of.drafts('D-101');
  await of.do('sam', 'D-101', { name: 'submit' });
  const reading = await of.sees('avery', 'D-101');
  await reading.getByText('Sam handed this off to you').waitFor();
  await reading.getByText('Review: 4 h left').waitFor();
  await reading.getByRole('button', { name: 'Bounce' }).click();
  await reading.getByRole('combobox', { name: 'Reason' }).selectOption('Budget reality');
  await reading.getByRole('textbox', { name: 'How to fix it' }).fill('Say which plan the line stands in.');
  await reading.getByRole('button', { name: 'Send back' }).click();
  await reading.getByText('You sent it back: Budget reality.').waitFor();

  await of.at(1);
  const writing = await of.sees('sam', 'D-101');
  await writing.getByText('Avery sent it back: Budget reality.').waitFor();
  await writing.getByText('Say which plan the line stands in.').first().waitFor();
  await writing.getByText('Fix: 23 h left').waitFor();
  await writing.getByRole('textbox', { name: 'Evidence: Budget reality' }).fill('has a line for tools in the plan of the Lyon plant');
  await writing.getByRole('textbox', { name: 'What you changed' }).fill('Dana named the plan: Lyon.');
  await writing.getByRole('button', { name: 'Hand off' }).click();
  await writing.getByText('Handed off to Avery').waitFor();

  await reading.getByText('Sam mended this and handed it off again').waitFor();
  const changed = reading.getByRole('group').filter({ hasText: 'What changed since it was sent back' });
  await changed.getByText('“Dana named the plan: Lyon.”').waitFor();
  expect((await changed.getByRole('insertion').allTextContents()).join(' ')).toContain('of the Lyon plant');
  await reading.getByRole('button', { name: 'Accept' }).click();
  await writing.getByText('Avery accepted it.').waitFor();

  const leading = await of.sees('morgan', 'D-101');
  await leading.getByText('Avery accepted it.').waitFor();
  expect(await leading.getByRole('button', { name: 'Accept' }).count()).toBe(0);
  await expect.poll(() => of.log('D-101')).toEqual(['begun', 'submitted', 'bounced', 'submitted', 'accepted']);
  expect(await of.told('D-101')).toEqual(['accepted Sam', 'bounced Sam', 'handed-again Avery', 'handed-off Avery']);
});

test('a review that nobody does goes to who stands in, once, though the server starts anew meanwhile', async () => {
  const of = cast();
  await of.drafts('D-102');
  await of.do('sam', 'D-102', { name: 'submit' });
  const reading = await of.sees('avery', 'D-102');
  await reading.getByText('Review: 4 h left').waitFor();
  await of.at(3);
  await of.at(4);
  await of.restart();
  await of.at(4.5);
  const leading = await of.sees('morgan', 'D-102');
  await leading.getByText('Review, Avery: was due').waitFor();
  await leading.getByRole('button', { name: /^Notices, \d+ to read$/ }).click();
  const notices = leading.getByRole('list', { name: 'Notices' }).getByRole('listitem').filter({ hasText: 'Account of D-102' });
  await expect
    .poll(async () => (await notices.allTextContents()).filter((text) => text.includes('The review and the first touch for')).length)
    .toBe(1);
  await leading.locator('body').press('Escape');

  await of.at(6);
  await leading.getByText('Baton gave this to Kim').waitFor();
  await reading.getByText('Kim has it now').waitFor();
  await of.do('kim', 'D-102', { name: 'accept' });
  await leading.getByText('Kim accepted it.').waitFor();
  const writing = await of.sees('sam', 'D-102');
  await writing.getByText('Kim accepted it.').waitFor();

  await of.restart();
  await of.at(7);
  expect(await of.log('D-102')).toEqual(['begun', 'submitted', 'reassigned', 'accepted']);
  expect((await of.marks('D-102')).filter((mark) => mark.startsWith('review'))).toEqual([
    'review 2 breach',
    'review 2 due-soon',
    'review 2 give-to-backup',
    'review 2 tell-manager',
  ]);
  expect(await of.told('D-102')).toEqual([
    'accepted Sam',
    ...['breach Morgan', 'due-soon Avery'],
    ...['escalated Kim', 'given-away Avery', 'handed-off Avery', 'reassigned Sam'],
  ]);
});

test('an acceptance is taken back within ten minutes, and not after', async () => {
  const of = cast();
  await of.drafts('D-103');
  await of.do('sam', 'D-103', { name: 'submit' });
  const reading = await of.sees('avery', 'D-103');
  await reading.getByRole('button', { name: 'Accept' }).click();
  const last = reading.getByRole('status', { name: 'Last step' });
  await last.getByText('Accepted.').waitFor();
  const writing = await of.sees('sam', 'D-103');
  await writing.getByText('Avery accepted it.').waitFor();
  await last.getByRole('button', { name: 'Undo' }).click();
  await writing.getByText('Handed off to Avery').waitFor();
  await of.at(0.5);
  await of.do('avery', 'D-103', { name: 'accept' });
  await of.at(1);
  const again = await of.sees('avery', 'D-103');
  await again.getByText('You accepted it.').waitFor();
  expect(await again.getByRole('button', { name: 'Undo' }).count()).toBe(0);
  const leading = await of.sees('morgan', 'D-103');
  await leading.locator('summary').filter({ hasText: 'History' }).click();
  await leading.getByText('Avery took back: accepted it').waitFor();
  expect(await of.log('D-103')).toEqual(['begun', 'submitted', 'accepted', 'undone', 'accepted']);
  expect(await of.told('D-103')).toEqual(['accepted Sam', 'accepted Sam', 'handed-off Avery', 'taken-back Sam']);
});
