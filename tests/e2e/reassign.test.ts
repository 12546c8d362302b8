/** A manager gives a handoff to another account executive, who finds it. */
import { expect, test } from 'vitest';
import { handoffId, type RecordRef } from '../../src/core/handoff/record.ts';
import { handOff } from '../server/brief.ts';
import { command, type Device, signedIn } from '../server/harness.ts';
import { signIn } from './browser.ts';
import { ownBackend, ownBrowser } from './own.ts';
import { openDeal } from './people.ts';

const backend = ownBackend();
const [managers, executives, away] = [ownBrowser('file'), ownBrowser('file'), ownBrowser('file')];

test('from the sidebar, by the keyboard, and it goes on with the other', async () => {
  const { url } = backend();
  const workspace = await backend().addWorkspace('Northwind');
  const team = { workspace, team: 'Team one' };
  const [sam, avery] = [await signedIn(backend(), workspace, 'Sam', ['sdr']), await signedIn(backend(), workspace, 'Avery', ['ae'])];
  const [morgan, bob] = await Promise.all([
    backend().invite({ ...team, name: 'Morgan', email: 'morgan@team.example', roles: ['manager'] }),
    backend().invite({ ...team, name: 'Bob', email: 'bob@team.example', roles: ['ae'] }),
  ]);
  const record: RecordRef = { crm: 'practice', origin: `${url}/practice`, type: 'deal', id: 'D-101' };
  await handOff(sam, avery, record);
  await signIn(managers().context, url, morgan.ok ? morgan.code : '');
  await signIn(executives().context, url, bob.ok ? bob.code : '');

  const theirs = await openDeal(await executives().context.newPage(), url, 'D-101');
  await theirs.getByText('No brief for this record yet').waitFor();
  const page = await managers().context.newPage();
  const sidebar = await openDeal(page, url, 'D-101');
  await sidebar.getByText('Handed off to Avery').waitFor();
  await sidebar.getByRole('button', { name: 'Give to another AE' }).press('Enter');
  const dialog = sidebar.getByRole('dialog', { name: 'Give it to another AE' });
  const list = dialog.getByRole('combobox', { name: 'Account executive' });
  await expect.poll(() => list.evaluate((one) => one === document.activeElement)).toBe(true);
  await page.keyboard.type('Bob');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await sidebar.getByText('You gave this to Bob').waitFor();

  await theirs.getByText('Morgan gave this to you').waitFor();
  await theirs.getByRole('button', { name: 'Accept' }).click();
  await sidebar.getByText('Bob accepted it.').waitFor();
});

test('what its account executive wrote offline, while it was given to another, is refused in plain words and kept', async () => {
  const { url } = backend();
  const workspace = await backend().addWorkspace('Contoso');
  const team = { workspace, team: 'Team one' };
  const sam = await signedIn(backend(), workspace, 'Sam', ['sdr']);
  const bob = await signedIn(backend(), workspace, 'Bob', ['ae']);
  const morgan = await signedIn(backend(), workspace, 'Morgan', ['manager']);
  const avery = await backend().invite({ ...team, name: 'Avery', email: 'avery@contoso.example', roles: ['ae'] });
  const record: RecordRef = { crm: 'practice', origin: `${url}/practice`, type: 'deal', id: 'D-102' };
  const { context } = away();
  await signIn(context, url, avery.ok ? avery.code : '');
  const page = await context.newPage();
  const sidebar = await openDeal(page, url, 'D-102');
  await sidebar.getByText('No brief for this record yet').waitFor();
  const [one] = (await sam.pullAll()).people.filter(({ name }) => name === 'Avery');
  await handOff(sam, { id: one?.id ?? '' } as Device, record);
  await sidebar.getByText('Sam handed this off to you').waitFor();

  await context.setOffline(true);
  await sidebar.getByRole('button', { name: 'Bounce' }).click();
  await sidebar.getByRole('combobox', { name: 'Reason' }).selectOption('Pain Points & Impact');
  await sidebar.getByRole('textbox', { name: 'How to fix it' }).fill('Ask Priya what the late invoices cost.');
  await sidebar.getByRole('button', { name: 'Send back' }).click();
  await sidebar.getByText('Your decision is kept.').waitFor();
  expect(await morgan.does(command(record, 2, { name: 'reassign', ae: bob.id }))).toMatchObject({ status: 'applied' });
  await context.setOffline(false);

  await sidebar.getByRole('heading', { name: 'Bob has it now' }).waitFor();
  await sidebar.getByText('Ask Priya what the late invoices cost.').waitFor();
  await sidebar.getByText(/given to (Bob|another account executive) meanwhile/).waitFor();
  expect((await bob.handoff(handoffId(record)))?.state).toBe('submitted');
});
