/** The account executive logs an e-mail in the CRM after the hand-off: the first touch is there by itself, and can be taken back. */
import { expect, test } from 'vitest';
import { signIn } from './browser.ts';
import { ownBackend, ownBrowser } from './own.ts';
import { fillTheRest, openDeal, writeBrief } from './people.ts';

const backend = ownBackend();
const [sdrs, executives] = [ownBrowser('file'), ownBrowser('file')];

const touches = async () => {
  const events = await backend().store.transact((tx) => tx.selectFrom('event').selectAll().orderBy('revision').execute());
  return events.map(({ body }) => JSON.parse(body)).filter(({ type }) => type === 'first-touch' || type === 'undone');
};

test('an e-mail that the CRM shows is the first touch, said with its time; taken back it stays so', async () => {
  const { url } = backend();
  const codes = await backend().firstWorkspace();
  await signIn(sdrs().context, url, codes[0]?.code ?? '');
  await signIn(executives().context, url, codes[1]?.code ?? '');
  const writing = await openDeal(await sdrs().context.newPage(), url, 'D-101');
  await writeBrief(writing);
  await fillTheRest(writing);
  await writing.getByRole('button', { name: 'Hand off' }).click();
  await writing.getByText('Handed off to Avery Lund').waitFor();

  const page = await executives().context.newPage();
  const reading = await openDeal(page, url, 'D-101');
  await reading.getByText('No first touch yet').waitFor();
  // What stood there before the hand-off is none.
  await page.getByText('Sent the invitation for the discovery call').waitFor();
  expect(await touches()).toEqual([]);

  await page.getByRole('button', { name: 'Log e-mail' }).press('Enter');
  const step = reading.getByRole('status', { name: 'Last step' });
  await step.getByText(/^First touch seen: e-mail sent \d/).waitFor();
  await reading.getByText('e-mail sent, seen in the CRM').waitFor();
  await expect.poll(touches).toMatchObject([{ type: 'first-touch', seen: 'e-mail' }]);

  // Seen again after a reload, it is logged no second time.
  const again = await openDeal(page, url, 'D-101');
  await again.getByText('e-mail sent, seen in the CRM').waitFor();
  await again.getByRole('status', { name: 'Last step' }).getByRole('button', { name: 'Undo' }).click();
  await again.getByText('No first touch yet').waitFor();
  await expect.poll(touches).toMatchObject([{ type: 'first-touch' }, { type: 'undone' }]);
  await page.getByRole('button', { name: 'Log call' }).press('Enter');
  const once = await openDeal(page, url, 'D-101');
  await once.getByText('No first touch yet').waitFor();
  await once.getByRole('button', { name: 'Log first touch' }).click();
  await expect.poll(touches).toHaveLength(3);
  expect((await touches())[2]).not.toHaveProperty('seen');
});
