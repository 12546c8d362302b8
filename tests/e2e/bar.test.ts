/** A team words its bar, both leads sign it, and each handoff keeps the version it began with. */
import type { Page } from 'playwright-core';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { nameLeads } from '../../src/server/auth/teamLeads.ts';
import { openOptions, signIn } from './browser.ts';
import { ownBackend, ownBrowser, ownPage } from './own.ts';
import { boxOf, openDeal } from './people.ts';

const backend = ownBackend();
const leads = ownBrowser('file');
const writer = ownBrowser('file');
const codes = new Map<string, string>();

const BETTER = 'Asked for a price, a trial or a next date';

beforeAll(async () => {
  for (const { email, code } of await backend().firstWorkspace()) codes.set(email.split('@')[0] ?? '', code ?? '');
  await backend().store.transact(async (tx) => {
    const { id } = await tx.selectFrom('workspace').select('id').executeTakeFirstOrThrow();
    await nameLeads(tx, id, 'Team one', { sdrLead: 'morgan@practice.example', aeLead: 'avery@practice.example' });
  });
});

async function panelOf(person: string): Promise<Page> {
  await signIn(leads().context, backend().url, codes.get(person) ?? '');
  const page = await openOptions(leads().context);
  onTestFinished(() => page.close());
  await page.getByRole('heading', { name: 'Qualification bar' }).waitFor();
  return page;
}

async function leave(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor();
}

test('two leads sign a version: a handoff that begins then has it, one that had begun keeps the bar it knew', async () => {
  await signIn(writer().context, backend().url, codes.get('sam') ?? '');
  const old = await ownPage(writer());
  const sidebar = await openDeal(old, backend().url, 'D-101');
  await (await boxOf(sidebar, 'Trigger Signal')).fill('Their contract ends on 31 January, Dana said on the call.');
  await expect.poll(() => sidebar.getByRole('status', { name: 'Saved state' }).textContent()).toBe('Synced');
  const itsBar = sidebar.getByRole('group', { name: 'Qualification bar' });
  await itsBar.getByRole('checkbox', { name: 'A reason now' }).waitFor();

  const morgan = await panelOf('morgan');
  const last = morgan.getByRole('textbox', { name: 'Item 6', exact: true });
  await last.fill('Seems interested');
  await morgan.getByText('cannot be found false').waitFor();
  expect(await morgan.getByRole('button', { name: 'Add an item' }).isDisabled()).toBe(true);
  await morgan.getByRole('button', { name: 'Use it' }).click();
  await expect.poll(() => last.inputValue()).toBe(BETTER);
  await morgan.getByRole('checkbox', { name: `Needed to hand off: ${BETTER}` }).check();
  await morgan.getByRole('button', { name: 'Undo' }).click();
  expect(await morgan.getByRole('checkbox', { name: `Needed to hand off: ${BETTER}` }).isChecked()).toBe(false);
  await morgan.getByRole('button', { name: 'Redo' }).click();
  expect(await morgan.getByRole('button', { name: 'Sign this version' }).isDisabled()).toBe(true);
  const section = morgan.getByRole('region', { name: 'Qualification bar' });
  await section.getByRole('button', { name: 'Save', exact: true }).click();
  await section.getByText('Saved. It counts once').waitFor();
  await morgan.getByRole('button', { name: 'Sign this version' }).click();
  await morgan.getByText('Morgan Diaz signed').waitFor();
  await morgan.getByText('Avery Lund has not signed').waitFor();
  await leave(morgan);

  const avery = await panelOf('avery');
  await avery.getByText('Morgan Diaz signed').waitFor();
  await avery.getByRole('button', { name: 'Sign this version' }).click();
  await avery.getByText('Version 1 counts.').waitFor();

  const fresh = await ownPage(writer());
  const next = await openDeal(fresh, backend().url, 'D-103');
  const newBar = next.getByRole('group', { name: 'Qualification bar' });
  await newBar.getByRole('checkbox', { name: BETTER }).waitFor();
  await newBar.getByText('Version 1').waitFor();
  await (await boxOf(next, 'Trigger Signal')).fill('They raised a round in May, said the CFO.');
  await expect.poll(() => next.getByRole('status', { name: 'Saved state' }).textContent()).toBe('Synced');
  await newBar.getByRole('checkbox', { name: BETTER }).check();
  await newBar.getByRole('textbox', { name: `Evidence: ${BETTER}` }).fill('wants a quote by Friday');
  await expect.poll(() => next.getByRole('status', { name: 'Saved state' }).textContent()).toBe('Synced');

  await old.bringToFront();
  await itsBar.getByRole('checkbox', { name: 'A reason now' }).waitFor();
  await itsBar.getByText('Standard bar').waitFor();
  expect(await itsBar.getByRole('checkbox', { name: BETTER }).count()).toBe(0);

  // By hand the motion is another: then all six are needed, and in the fast one no brief is.
  await itsBar.getByRole('combobox', { name: 'Motion' }).selectOption('high-velocity inbound');
  await itsBar.getByText('No brief and no credit in this motion').waitFor();
  await sidebar.getByRole('button', { name: 'Hand off' }).click();
  const gaps = sidebar.getByRole('list', { name: 'Before you can hand off' });
  expect(await gaps.textContent()).not.toContain('Pain Points');
  await itsBar.getByRole('combobox', { name: 'Motion' }).selectOption('enterprise');
  await expect.poll(() => gaps.textContent()).toContain('A reason now');
});
