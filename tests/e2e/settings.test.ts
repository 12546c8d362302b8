/** The settings: codes that fail, a CRM on an address of its own, signing out. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { allowHost, openOptions, sidebarOf, signIn } from './browser.ts';
import { ownBackend, ownBrowser } from './own.ts';
import { boxOf, openDeal } from './people.ts';

const backend = ownBackend();
const browser = ownBrowser('file');
let code: string;

beforeAll(async () => {
  code = (await backend().firstWorkspace())[0]?.code ?? '';
});

test.each([
  ['a wrong code', () => backend().url, () => 'AAAA-BBBB-CCCC', /code/],
  ['a server that is not there', () => 'http://127.0.0.1:1', () => code, /Nobody answers/],
  ['an address that is none', () => 'http://', () => code, /address/],
  ['no code', () => backend().url, () => '', /code/],
])('%s gets a sentence that says what to do, and what was typed stays', async (_, server, typed, says) => {
  const page = await openOptions(browser().context);
  onTestFinished(() => page.close());
  await page.getByRole('textbox', { name: 'Server address' }).fill(server());
  await page.getByRole('textbox', { name: 'Sign-in code' }).fill(typed());
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect.poll(() => page.getByRole('alert').first().textContent()).toMatch(says);
  expect(await page.getByRole('textbox', { name: 'Sign-in code' }).inputValue()).toBe(typed());
});

test('what was written before the sign-in is this person’s afterwards, hidden after the sign-out, and there again', async () => {
  const page = await browser().context.newPage();
  onTestFinished(() => page.close());
  const sidebar = await openDeal(page, backend().url, 'D-105');
  const box = await boxOf(sidebar, 'Trigger Signal');
  await box.fill('before the sign-in');
  await page.waitForTimeout(400);
  await signIn(browser().context, backend().url, code);
  await expect.poll(() => box.inputValue()).toBe('before the sign-in');
  const saved = sidebar.getByRole('status', { name: 'Saved state' });
  await expect.poll(() => saved.textContent()).toBe('Synced');
  const options = await openOptions(browser().context);
  onTestFinished(() => options.close());
  await options.getByRole('button', { name: 'Sign out' }).click();
  await expect.poll(() => box.inputValue()).toBe('');
  const used = await options.getByRole('textbox', { name: 'Sign-in code' });
  await used.fill(code);
  await options.getByRole('button', { name: 'Sign in' }).click();
  await expect.poll(() => options.getByRole('alert').first().textContent()).toMatch(/used already/);
  const again = await backend().firstWorkspace();
  expect(again[0]?.code).toBeNull();
  const workspace = await backend().store.transact((tx) => tx.selectFrom('workspace').select('id').executeTakeFirstOrThrow());
  const invited = await backend().invite({
    workspace: workspace.id,
    name: 'Sam Rivera',
    email: 'sam@practice.example',
    roles: ['sdr'],
    team: 'Team one',
  });
  if (!invited.ok) throw new Error(invited.message);
  await used.fill(invited.code);
  await options.getByRole('button', { name: 'Sign in' }).click();
  await expect.poll(() => box.inputValue()).toBe('before the sign-in');
});

test('an Odoo on an address of its own: added once, read, and left alone after it is removed', async () => {
  const html = readFileSync(resolve(import.meta.dirname, '../pages/odoo/deal-18/source.html'));
  const crm = createServer((_, answer) => answer.setHeader('content-type', 'text/html; charset=utf-8').end(html)).listen(0, '127.0.0.2');
  await once(crm, 'listening');
  onTestFinished(() => void crm.close());
  const address = `http://127.0.0.2:${(crm.address() as AddressInfo).port}`;
  const deal = `${address}/odoo/crm/45`;

  const page = await browser().context.newPage();
  onTestFinished(() => page.close());
  await page.goto(deal);
  expect(await page.evaluate(() => document.querySelectorAll('baton-sidebar').length)).toBe(0);

  await allowHost(browser().context, 'http://127.0.0.2/*');
  const options = await openOptions(browser().context);
  onTestFinished(() => options.close());
  await options.getByRole('textbox', { name: 'CRM address' }).fill(address);
  await options.getByRole('button', { name: 'Add a CRM address' }).click();
  const listed = options.getByRole('list', { name: 'CRM addresses' }).getByRole('listitem');
  await expect.poll(() => listed.allTextContents()).toEqual(['http://127.0.0.2']);

  // In the tab that was open already, and after a reload.
  await sidebarOf(page);
  await page.reload();
  const sidebar = await sidebarOf(page);
  await sidebar.getByRole('heading', { name: 'Halden Maritime, AS' }).waitFor();
  await sidebar.getByText('Ingrid Solheim').first().waitFor();

  await options.getByRole('button', { name: 'Remove http://127.0.0.2' }).click();
  await expect.poll(() => listed.count()).toBe(0);
  // What was in the open tab goes too.
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('baton-sidebar').length)).toBe(0);
  expect(sidebar.isDetached()).toBe(true);
  await page.goto(deal);
  await page.waitForLoadState();
  expect(await page.evaluate(() => document.querySelectorAll('baton-sidebar').length)).toBe(0);
});
