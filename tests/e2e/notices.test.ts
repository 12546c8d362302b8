/** What people are told, as they see it: the bell, the list, the number on the button, the desktop, and what they choose. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import type { RecordRef } from '../../src/core/handoff/record.ts';
import { type Backend, createBackend } from '../../src/server/backend.ts';
import { BRIEF, completeEdits } from '../server/brief.ts';
import { begin, command, type Device, edit, signedIn } from '../server/harness.ts';
import { hookServer, mailServer } from '../server/notices/receivers.ts';
import { type Browser, EXTENSION, openBrowser, openOptions, signIn } from './browser.ts';
import { openDeal } from './people.ts';

/** The same extension, for whose notifications a person has given leave: the browser's own question cannot be answered by a test. */
function allowed(): string {
  const folder = mkdtempSync(join(tmpdir(), 'baton-allowed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(EXTENSION, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  expect(manifest.permissions, 'asked for at install').not.toContain('notifications');
  expect(manifest.optional_permissions).toContain('notifications');
  manifest.permissions.push('notifications');
  writeFileSync(file, JSON.stringify(manifest));
  return folder;
}

async function company() {
  const [mail, hook] = [await mailServer(), await hookServer()];
  const backend = await createBackend({ dataFolder: ':memory:', notices: { mail: mail.options, webhookHosts: [hook.place] } });
  onTestFinished(() => backend.close());
  const workspace = await backend.addWorkspace('Northwind');
  const sam = await signedIn(backend, workspace, 'Sam', ['sdr']);
  const invited = await backend.invite({
    workspace,
    name: 'Ann',
    email: `ann@${workspace.slice(0, 8)}.example`,
    roles: ['ae', 'admin'],
    team: 'Team one',
  });
  if (!invited.ok) throw new Error(invited.message);
  const ann = { id: invited.person.id };
  const browser = await openBrowser({ extension: allowed() });
  onTestFinished(() => browser.close());
  await signIn(browser.context, backend.url, invited.code);
  return { mail, hook, backend, workspace, sam, ann, browser };
}

const deal = (backend: Backend, id: string): RecordRef => ({ crm: 'practice', origin: `${backend.url}/practice`, type: 'deal', id });

async function handOff(sam: Device, ann: Pick<Device, 'id'>, record: RecordRef, account: string): Promise<void> {
  const results = await sam.push([
    begin(record),
    edit(record, 'facts', 0, { account }),
    ...completeEdits(record, ann.id),
    command(record, 1, { name: 'submit' }),
  ]);
  expect(results.at(-1)).toMatchObject({ status: 'applied' });
}

async function inWorker<T>(context: BrowserContext, work: string): Promise<T> {
  const [worker] = context.serviceWorkers();
  return (await worker?.evaluate(work)) as T;
}
const badge = ({ context }: Browser): Promise<string> => inWorker(context, 'chrome.action.getBadgeText({})');
const shown = ({ context }: Browser): Promise<string[]> =>
  inWorker(context, 'new Promise((resolve) => chrome.notifications.getAll((all) => resolve(Object.keys(all))))');

test('an account executive hears of a handoff at once, reads it in the list, and the server knows', async () => {
  const { backend, sam, ann, browser } = await company();
  const page = await browser.context.newPage();
  const sidebar = await openDeal(page, backend.url, 'D-101');
  const bell = sidebar.getByRole('button', { name: /^Notices/ });
  await expect.poll(() => bell.getAttribute('aria-label')).toBe('Notices');
  // A device that has not asked yet would take it for old.
  await expect.poll(() => inWorker(browser.context, "chrome.storage.local.get('notices')")).toHaveProperty('notices.notices', []);
  await handOff(sam, ann, deal(backend, 'D-102'), 'Northwind');
  await expect.poll(() => bell.getAttribute('aria-label')).toBe('Notices, 1 to read');
  await expect.poll(() => badge(browser)).toBe('1');
  await expect.poll(async () => (await shown(browser)).length).toBe(1);

  await bell.click();
  const list = sidebar.getByRole('region', { name: 'Notices' });
  const row = list.getByRole('listitem');
  await expect.poll(() => row.textContent()).toContain('Sam handed Northwind to you.');
  expect(await row.getByRole('button', { name: 'Open the prep card' }).isVisible()).toBe(true);
  expect(await list.textContent()).not.toContain(BRIEF.pain);
  await sidebar.locator('body').press('Escape');
  await expect.poll(() => list.count()).toBe(0);

  await bell.click();
  const [prep] = await Promise.all([browser.context.waitForEvent('page'), row.getByRole('button', { name: 'Open the prep card' }).click()]);
  await expect.poll(() => prep.url()).toContain('prep.html?handoff=');
  await expect.poll(() => bell.getAttribute('aria-label')).toBe('Notices');
  expect(await badge(browser), 'it waits for review still, and was counted once').toBe('1');
  await expect
    .poll(() => backend.store.read((tx) => tx.selectFrom('notice').select('read').where('person', '=', ann.id).execute()))
    .toEqual([{ read: expect.any(Number) }]);
});

test('what several handoffs tell alike is one row, which opens to each, and is read as one', async () => {
  const { backend, sam, ann, browser } = await company();
  const page = await browser.context.newPage();
  const sidebar = await openDeal(page, backend.url, 'D-101');
  for (const at of [2, 3, 4, 5]) await handOff(sam, ann, deal(backend, `D-10${at}`), `Account ${at}`);
  const bell = sidebar.getByRole('button', { name: /^Notices/ });
  await expect.poll(() => bell.getAttribute('aria-label')).toBe('Notices, 4 to read');
  await bell.click();
  const list = sidebar.getByRole('list', { name: 'Notices' });
  await expect.poll(() => list.getByRole('listitem').count()).toBe(1);
  await list.getByText('Sam handed 4 briefs to you.').waitFor();
  await list.getByRole('button', { name: 'All 4' }).press('Enter');
  const rows = list.getByRole('list', { name: 'Sam handed 4 briefs to you.' }).getByRole('listitem');
  await expect.poll(() => rows.count()).toBe(4);
  expect(await rows.getByRole('button', { name: 'Open the prep card' }).count()).toBe(4);
  await list.getByRole('button', { name: 'Mark as read' }).press('Enter');
  await expect.poll(() => bell.getAttribute('aria-label')).toBe('Notices');
  await expect
    .poll(() => backend.store.read((tx) => tx.selectFrom('notice').select('read').where('person', '=', ann.id).execute()))
    .toEqual([2, 3, 4, 5].map(() => ({ read: expect.any(Number) })));
});

test('without a connection the list is there, what is read stays read, and is told once there is one', async () => {
  const { backend, sam, ann, browser } = await company();
  const page = await browser.context.newPage();
  const sidebar = await openDeal(page, backend.url, 'D-101');
  const bell = sidebar.getByRole('button', { name: /^Notices/ });
  for (const [id, account] of [
    ['D-102', 'Northwind'],
    ['D-103', 'Contoso'],
  ] as const)
    await handOff(sam, ann, deal(backend, id), account);
  await expect.poll(() => bell.getAttribute('aria-label')).toBe('Notices, 2 to read');
  await browser.context.setOffline(true);
  await bell.click();
  await sidebar.getByRole('button', { name: 'Mark all as read' }).click();
  await expect.poll(() => bell.getAttribute('aria-label')).toBe('Notices');
  expect(await sidebar.getByRole('list', { name: 'Notices' }).getByRole('listitem').count()).toBe(2);
  const read = () => backend.store.read((tx) => tx.selectFrom('notice').select('read').where('person', '=', ann.id).execute());
  expect(await read()).toEqual([{ read: null }, { read: null }]);
  await browser.context.setOffline(false);
  await expect.poll(read).toEqual([{ read: expect.any(Number) }, { read: expect.any(Number) }]);
  expect(await bell.getAttribute('aria-label')).toBe('Notices');
});

test('a person chooses what reaches them; an administrator leads a channel, tries it, and sees its secret once', async () => {
  const { hook, mail, browser } = await company();
  const page = await openOptions(browser.context);
  const notices = page.getByRole('region', { name: 'Notices', exact: true });
  await notices.getByRole('combobox', { name: 'Answers to my briefs, by mail' }).selectOption('never');
  await notices.getByRole('checkbox', { name: 'Quiet hours: mails wait until they end, the desktop stays silent' }).check();
  await notices.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => notices.getByRole('status').allTextContents()).toContainEqual(expect.stringContaining('Saved'));

  const channels = page.getByRole('region', { name: 'Where notices go' });
  const signed = channels.getByRole('region', { name: 'Signed webhook' });
  await signed.getByRole('textbox', { name: 'Address' }).fill('https://10.0.0.1/hook');
  await signed.getByRole('button', { name: 'Save address' }).click();
  await expect.poll(() => signed.getByRole('status').first().textContent()).toContain('inside this server’s own network');
  expect(await signed.getByRole('textbox', { name: 'Address' }).inputValue()).toBe('https://10.0.0.1/hook');
  await signed.getByRole('textbox', { name: 'Address' }).fill(`${hook.url}/events`);
  await signed.getByRole('button', { name: 'Save address' }).click();
  await expect.poll(() => signed.textContent()).toContain('whsec_');
  await signed.getByRole('button', { name: 'Send a test' }).click();
  await expect.poll(() => hook.posted.length).toBe(1);
  await channels.getByRole('region', { name: 'Mail' }).getByRole('button', { name: 'Send a test' }).click();
  await expect.poll(() => mail.mails.length).toBe(1);
  await page.reload();
  await expect.poll(() => signed.textContent()).toContain('Leads to');
  expect(await page.locator('body').textContent()).not.toContain('whsec_');
});
