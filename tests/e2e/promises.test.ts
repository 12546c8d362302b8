/** An admin writes down what may be promised; what a brief promises otherwise is pointed out where it is written, and to whom it goes. */
import { expect, test } from 'vitest';
import { completeBrief } from '../core/handoff/brief.ts';
import { openOptions, signIn } from './browser.ts';
import { ownBackend, ownBrowser } from './own.ts';
import { boxOf, fillTheRest, openDeal, writeBrief } from './people.ts';

const backend = ownBackend();
const [sdrs, others] = [ownBrowser('file'), ownBrowser('file')];

test('a price that is not on the list', async () => {
  const { url } = backend();
  const codes = await backend().firstWorkspace();
  await signIn(others().context, url, codes[2]?.code ?? '');
  await signIn(sdrs().context, url, codes[0]?.code ?? '');
  const options = await openOptions(others().context);
  const panel = options.getByRole('region', { name: 'What may be promised' });
  await panel.getByRole('button', { name: 'Add a price' }).click();
  await panel.getByRole('textbox', { name: 'Name of price 1' }).fill('List price');
  await panel.getByRole('textbox', { name: 'Amount of price 1' }).fill('forty-two');
  await panel.getByRole('textbox', { name: 'Currency of price 1' }).fill('EUR');
  await panel.getByRole('textbox', { name: 'For a of price 1' }).fill('seat');
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByText('Give the amount as a number').waitFor();
  await panel.getByRole('textbox', { name: 'Amount of price 1' }).fill('42');
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByText('Saved.').waitFor();

  const writing = await openDeal(await sdrs().context.newPage(), url, 'D-101');
  await boxOf(writing, 'Trigger Signal');
  await writeBrief(writing);
  const notice = writing.getByText('“list price is €38” differs from what may be promised. List price: EUR 42 a seat a month.');
  await notice.waitFor();
  // Said right, nothing is said of it any more.
  await (await boxOf(writing, 'Promised & Discussed')).fill(completeBrief.promised.replace('€38', '€42'));
  await notice.waitFor({ state: 'detached' });
  await (await boxOf(writing, 'Promised & Discussed')).fill(completeBrief.promised);
  await fillTheRest(writing);
  await writing.getByRole('button', { name: 'Hand off' }).click();
  await writing.getByText('Handed off to Avery Lund').waitFor();

  const reading = await openDeal(await others().context.newPage(), url, 'D-101');
  const failures = reading.getByRole('region', { name: 'Known failures' });
  await failures.getByText('Expectation mismatch.').waitFor();
  expect(await failures.getByRole('button').count()).toBe(0);
});
