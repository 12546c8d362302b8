/** CRMs that the server keeps notes in: an administrator connects one, and then the page's own session writes there no more. */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { type Backend, createBackend } from '../../src/server/backend.ts';
import { sealer } from '../../src/server/connectors/seal.ts';
import { DEAL, espoServer } from '../crm/servers/espo.ts';
import { espo } from '../server/connectors/espo/bench.ts';
import { addCrmAddress, openOptions, sidebarOf, signIn } from './browser.ts';
import { ownBrowser } from './own.ts';
import { boxOf, fillTheRest, writeBrief } from './people.ts';
import { until } from './until.ts';

/** Of this machine, and in no manifest: an address that a person adds. */
const HOST = '127.0.0.2';
const allowed: string[] = [];

let backend: Backend;
let codes: Awaited<ReturnType<Backend['firstWorkspace']>>;
beforeAll(async () => {
  backend = await createBackend({ dataFolder: ':memory:', connectors: { sealer: sealer([randomBytes(32)]), reach: { allowed } } });
  codes = await backend.firstWorkspace();
});
afterAll(() => backend?.close());
const [sdrs, admins] = [ownBrowser('file'), ownBrowser('file')];

const codeOf = (role: string): string => codes.find(({ roles }) => roles.some((one) => one === role))?.code ?? '';

test('an administrator connects EspoCRM; handed off on its page, the brief stands there once, written by the server', async () => {
  const page = readFileSync(resolve(import.meta.dirname, '../pages/espo/deal/source.html'), 'utf8');
  const server = await espoServer({ page, host: HOST });
  onTestFinished(() => server.close());
  allowed.push(new URL(server.url).host);

  await signIn(admins().context, backend.url, codeOf('admin'));
  const options = await openOptions(admins().context);
  await options.getByRole('button', { name: 'Connect a CRM' }).click();
  const form = options.getByRole('form', { name: 'Connect a CRM' });
  await form.getByRole('combobox', { name: 'CRM' }).selectOption('EspoCRM');
  await form.getByRole('button', { name: 'Check and save' }).click();
  await form.getByText('Paste an address of your EspoCRM').waitFor();
  await form.getByRole('textbox', { name: 'Address' }).fill(`${server.url}/#Opportunity/view/${DEAL}`);
  const key = form.getByLabel('API key');
  await key.fill('none');
  await form.getByRole('button', { name: 'Check and save' }).click();
  await form.getByText('Not kept: EspoCRM does not take the key.').waitFor();
  await key.fill((espo.keys.writer as { key: string }).key);
  await form.getByRole('button', { name: 'Check and save' }).click();
  await options.getByText(`Notes are written as ${espo.who}`).waitFor();
  const row = options.getByRole('list', { name: 'Connected CRMs' }).getByRole('listitem');
  await row.getByText('No note was kept there yet').waitFor();
  await row.getByRole('button', { name: 'Check EspoCRM' }).click();
  await row.getByText('EspoCRM takes the key.').waitFor();

  await row.getByRole('button', { name: 'Copy into fields of EspoCRM' }).click();
  const fields = row.getByRole('form', { name: 'Copy into fields of EspoCRM' });
  await fields.getByRole('textbox', { name: 'Pain Points & Impact' }).fill('amount');
  await fields.getByRole('button', { name: 'Save' }).click();
  await fields.getByRole('alert').filter({ hasText: 'amount' }).waitFor();
  await fields.getByRole('textbox', { name: 'Pain Points & Impact' }).fill('cHandoffPain');
  await fields.getByRole('textbox', { name: 'Score' }).fill('cHandoffScore');
  await fields.getByRole('button', { name: 'Save' }).click();
  await fields.waitFor({ state: 'hidden' });

  const { context } = sdrs();
  await addCrmAddress(context, `http://${HOST}`);
  await signIn(context, backend.url, codeOf('sdr'));
  await context.addCookies([{ name: 'login', value: 'sam', url: server.url }]);
  const crm = await context.newPage();
  onTestFinished(() => crm.close());
  await crm.goto(`${server.url}/#Opportunity/view/${DEAL}`);
  const sidebar = await sidebarOf(crm);
  await boxOf(sidebar, 'Trigger Signal');
  await writeBrief(sidebar);
  await fillTheRest(sidebar);
  await sidebar.getByRole('button', { name: 'Hand off' }).click();
  await sidebar.getByText('Handed off to Avery Lund').waitFor();
  await until(() => backend.keepNotes().then(() => server.notes.length > 0), 'the note in EspoCRM');
  await sidebar.getByRole('status', { name: 'Note on the CRM record' }).getByText('On the CRM record').waitFor();
  expect(server.notes).toHaveLength(1);
  const filled = server.questions.filter(({ method, path }) => method === 'PUT' && path === `/api/v1/Opportunity/${DEAL}`);
  expect(filled.map(({ text }) => JSON.parse(text))).toEqual([
    { cHandoffPain: expect.stringContaining('eleven days late'), cHandoffScore: 15 },
  ]);
  const writes = server.questions.filter(({ method, path }) => method === 'POST' && path === '/api/v1/Note');
  expect(writes.map(({ headers }) => headers['x-api-key'] !== undefined)).toEqual([true]);

  await options.reload();
  await row.getByRole('button', { name: 'Remove EspoCRM' }).click();
  await row.getByRole('button', { name: 'Remove it' }).click();
  await options.getByText('EspoCRM is not connected any more.').waitFor();
  await options.getByText('None yet.').waitFor();
});
