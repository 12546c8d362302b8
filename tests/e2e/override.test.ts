/** A manager lets a brief pass that is not whole, and says why. */
import { beforeAll, expect, test } from 'vitest';
import { signIn } from './browser.ts';
import { ownBackend, ownBrowser } from './own.ts';
import { boxOf, openDeal } from './people.ts';

const backend = ownBackend();
const [sdrs, managers] = [ownBrowser('file'), ownBrowser('file')];

beforeAll(async () => {
  const codes = await backend().firstWorkspace();
  await signIn(sdrs().context, backend().url, codes[0]?.code ?? '');
  await signIn(managers().context, backend().url, codes[2]?.code ?? '');
});

test('with a reason that stands in the log and on every screen', async () => {
  const { url } = backend();
  const writing = await openDeal(await sdrs().context.newPage(), url, 'D-101');
  await (await boxOf(writing, 'Trigger Signal')).fill('They want to talk.');
  // The page names the record's owner, who runs the meeting.
  await expect.poll(() => writing.getByRole('combobox', { name: 'Account executive' }).inputValue()).not.toBe('');
  expect(await writing.getByRole('button', { name: 'Override…' }).count()).toBe(0);
  await writing.getByRole('button', { name: 'Synced' }).waitFor();

  const page = await managers().context.newPage();
  const sidebar = await openDeal(page, url, 'D-101');
  await sidebar.getByRole('article', { name: 'Prep card' }).getByText('640 people').waitFor();
  await sidebar.getByRole('button', { name: 'Override…' }).press('Enter');
  const form = sidebar.getByRole('dialog', { name: 'Let it pass as it is' });
  await form.getByText(/^Still missing: .*Pain Points.*Trigger Signal/).waitFor();
  const why = form.getByRole('textbox', { name: 'Why it cannot wait' });
  await expect.poll(() => why.evaluate((one) => one === document.activeElement)).toBe(true);
  await form.getByRole('button', { name: 'Let it pass' }).click();
  await form.getByText('Say why it cannot wait').waitFor();
  await page.keyboard.type('The buyer moved the call to this afternoon.');
  await form.getByRole('button', { name: 'Let it pass' }).click();

  await sidebar.getByText('You let it pass to Avery Lund as it is: The buyer moved the call to this afternoon.').waitFor();
  await sidebar.getByText('Context void.').waitFor();
  await writing.getByText('Morgan Diaz let it pass to Avery Lund as it is').waitFor();
  await writing.getByText('No credit: let pass as it was').waitFor();
  const events = await backend().store.transact((tx) => tx.selectFrom('event').select(['type', 'body']).orderBy('revision').execute());
  expect(events.map(({ type }) => type)).toEqual(['begun', 'submitted']);
  expect(JSON.parse(events[1]?.body ?? '{}')).toMatchObject({ override: 'The buyer moved the call to this afternoon.' });
});

test('to somebody whom its writer did not name', async () => {
  const { url } = backend();
  const writing = await openDeal(await sdrs().context.newPage(), url, 'D-106');
  await (await boxOf(writing, 'Trigger Signal')).fill('They want to talk.');
  expect(await writing.getByRole('combobox', { name: 'Account executive' }).inputValue()).toBe('');
  // Whoever passes a brief has seen all of it: what is still on its way would be a reason to look again.
  await writing.getByRole('button', { name: 'Synced' }).waitFor();
  const sidebar = await openDeal(await managers().context.newPage(), url, 'D-106');
  await sidebar.getByRole('article', { name: 'Prep card' }).getByText('They want to talk.').waitFor();
  await sidebar.getByRole('article', { name: 'Prep card' }).getByText('520 people').waitFor();
  await sidebar.getByRole('button', { name: 'Override…' }).click();
  await sidebar.getByRole('combobox', { name: 'Account executive' }).selectOption('Avery Lund');
  await sidebar.getByRole('textbox', { name: 'Why it cannot wait' }).fill('They call at two.');
  await sidebar.getByRole('button', { name: 'Let it pass' }).click();
  await sidebar.getByText('You let it pass to Avery Lund as it is: They call at two.').waitFor();
  await writing.getByText('Morgan Diaz let it pass to Avery Lund as it is').waitFor();
});
