/** A CRM that nobody but this workspace has: described in the settings, tried out there, and at home in it from then on. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { allowHost, openOptions, pageAt, sidebarOf, signIn } from './browser.ts';
import { ownBackend, ownBrowser } from './own.ts';

const backend = ownBackend();
const browser = ownBrowser('file');

const PAGE = `<!doctype html><title>Northwind · Our CRM</title><main class="record"><h1>Northwind rollout</h1>
<dl><dt>Customer</dt><dd class="customer">Northwind Analytics</dd><dt>Volume</dt><dd class="volume">€ 48,500.00</dd>
<dt>Owner</dt><dd class="owner" data-name="Avery Lund">AL</dd></dl></main>`;

test('it is written, tried out on the tab behind, saved, and then the sidebar opens on its records', async () => {
  const crm = createServer((_, answer) => answer.setHeader('content-type', 'text/html; charset=utf-8').end(PAGE)).listen(0, '127.0.0.2');
  await once(crm, 'listening');
  onTestFinished(() => void crm.close());
  const address = `http://127.0.0.2:${(crm.address() as AddressInfo).port}`;

  const workspace = await backend().addWorkspace('Northwind');
  const invited = await backend().invite({
    workspace,
    name: 'Ada',
    email: 'ada@northwind.example',
    roles: ['admin', 'sdr'],
    team: 'Team one',
  });
  if (!invited.ok) throw new Error(invited.message);
  await signIn(browser().context, backend().url, invited.code);
  await allowHost(browser().context, 'http://127.0.0.2/*');
  const tab = await pageAt(browser(), `${address}/app/deals/45`);

  const options = await openOptions(browser().context);
  const panel = options.getByRole('region', { name: 'CRM adapters' });
  await panel.getByRole('button', { name: 'Add an adapter' }).click();
  const form = panel.getByRole('form', { name: 'New adapter' });
  await form.getByRole('textbox', { name: 'Name' }).fill('Our CRM');
  await form.getByRole('textbox', { name: 'Address of a record' }).fill(`${address}/app/:type/:id`);
  await form.getByRole('textbox', { name: 'Stands at :type' }).fill('deals');
  await form.getByRole('textbox', { name: 'Selector of the whole record' }).fill('.record');
  await form.getByRole('textbox', { name: 'Selector of Title' }).fill('h1');
  await form.getByRole('textbox', { name: 'Selector of Account' }).fill('.client');
  await form.getByRole('button', { name: 'Try it out on the last tab' }).click();
  await form.getByText('It is Deal 45.').waitFor();
  await form.getByText('Northwind rollout').waitFor();
  await form.getByText('Nothing in the record fits this selector.').waitFor();
  await form.getByRole('textbox', { name: 'Selector of Account' }).fill('.customer');
  await form.getByRole('button', { name: 'Add a fact' }).click();
  await form.getByRole('combobox', { name: 'Fact' }).last().selectOption('Amount');
  await form.getByRole('textbox', { name: 'Selector of Amount' }).fill('.volume');
  await form.getByRole('button', { name: 'Try it out on the last tab' }).click();
  await form.getByText('48500 EUR').waitFor();
  await form.getByRole('button', { name: 'Save adapter' }).click();
  await panel.getByText('Kept Our CRM').waitFor();

  const sidebar = await sidebarOf(tab);
  await sidebar.getByRole('heading', { name: 'Northwind Analytics' }).waitFor();
  // After a load too, and on a page without a record not.
  await tab.goto(`${address}/app/deals/46`);
  await sidebarOf(tab);
  await tab.goto(`${address}/app/reports/46`);
  await tab.waitForLoadState();
  expect(await tab.evaluate(() => document.querySelectorAll('baton-sidebar').length)).toBe(0);

  await panel.getByRole('button', { name: 'Remove Our CRM' }).click();
  await panel.getByText('None yet').waitFor();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await panel.getByRole('list', { name: 'Adapters' }).getByText('Our CRM').waitFor();
});
