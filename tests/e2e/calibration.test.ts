/** Two leads calibrate their team's bar in the settings: each grades without the other's word, and both see which item is ambiguous. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import { nameLeads } from '../../src/server/auth/teamLeads.ts';
import { signedIn } from '../server/harness.ts';
import { type Browser, openBrowser, openOptions, signIn } from './browser.ts';
import { handOffFull } from './fullBrief.ts';
import { ownBackend } from './own.ts';

const backend = ownBackend();
const browsers: Browser[] = [];
let panels: Record<'lee' | 'kim', Page>;

beforeAll(async () => {
  const workspace = await backend().addWorkspace('Northwind sales');
  const sam = await signedIn(backend(), workspace, 'Sam', ['sdr']);
  const ann = await signedIn(backend(), workspace, 'Ann', ['ae']);
  const opened = async (name: string) => {
    const email = `${name}@team.example`;
    const invited = await backend().invite({ workspace, name, email, roles: ['manager'], team: 'Team one' });
    const browser = await openBrowser();
    browsers.push(browser);
    return async () => {
      await signIn(browser.context, backend().url, invited.ok ? invited.code : '');
      const page = await openOptions(browser.context);
      await page.getByRole('heading', { name: 'Calibration' }).waitFor();
      return page;
    };
  };
  const [lee, kim] = [await opened('lee'), await opened('kim')];
  await backend().store.transactAlone((tx) =>
    nameLeads(tx, workspace, 'Team one', { sdrLead: 'lee@team.example', aeLead: 'kim@team.example' }),
  );
  for (const id of ['D-101', 'D-102', 'D-103']) {
    const record: RecordRef = { crm: 'practice', origin: `${backend().url}/practice`, type: 'deal', id };
    await handOffFull(sam, ann.id, record, { account: `Account ${id}` });
  }
  panels = { lee: await lee(), kim: await kim() };
});

afterAll(async () => {
  for (const browser of browsers) await browser.close();
});

/** Yes to all but these. */
async function grade(page: Page, ...no: string[]): Promise<void> {
  const region = page.getByRole('region', { name: 'Calibration', exact: true });
  await region.getByRole('button', { name: 'Hand in' }).waitFor();
  for (const choice of await region.getByRole('group').all()) {
    const name = await choice.locator('legend').textContent();
    await choice.getByText(no.includes(name ?? '') ? 'No' : 'Yes', { exact: true }).click();
  }
  await region.getByText(/^(\d+) of \1 said$/).waitFor();
  await region.getByRole('button', { name: 'Hand in' }).click();
}

test('each grades blind, and the item that is read in two ways is shown with a way to reword it', async () => {
  const { lee, kim } = panels;
  await lee.getByRole('button', { name: 'Begin to grade' }).click();
  await grade(lee, 'Budget reality: Account D-101', 'Budget reality: Account D-102');
  await lee.getByText('You have handed in.').waitFor();

  await kim.reload();
  await kim.getByText('The other lead has handed in. Theirs is shown once yours is in.').waitFor();
  await grade(kim);
  await kim.getByText('One item is read in two ways: its wording is ambiguous.').waitFor();
  await kim.getByText('Account D-101: SDR lead no, AE lead yes').waitFor();
  await lee.getByRole('button', { name: 'Look again' }).click();
  await lee.getByText('differs in 2 of 3').waitFor();
  await lee.getByRole('button', { name: 'Reword it' }).click();
  await expect.poll(() => lee.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('Budget reality');
});
