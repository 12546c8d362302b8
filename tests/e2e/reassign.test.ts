/** A manager gives a handoff to another account executive, who finds it. */
import { expect, test } from 'vitest';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import { handOff } from '../server/brief.ts';
import { signedIn } from '../server/harness.ts';
import { signIn } from './browser.ts';
import { ownBackend, ownBrowser } from './own.ts';
import { openDeal } from './people.ts';

const backend = ownBackend();
const [managers, executives] = [ownBrowser('file'), ownBrowser('file')];

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
