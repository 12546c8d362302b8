/** The brief is handed off on the page of a CRM: it is read there through the page's own session, and stands on the record as one note. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserContext, Frame } from 'playwright-core';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { completeBrief } from '../core/handoff/brief.ts';
import { BARE, DEAL, espoServer } from '../crm/servers/espo.ts';
import { odooServer } from '../crm/servers/odoo.ts';
import type { CrmServer } from '../crm/servers/serve.ts';
import { addCrmAddress, sidebarOf, signIn } from './browser.ts';
import { ownBackend, ownBrowser } from './own.ts';
import { boxOf, fillTheRest, writeBrief } from './people.ts';

/** Of this machine, and in no manifest: an address that a person adds. */
const HOST = '127.0.0.2';

const backend = ownBackend();
const [sdrs, executives] = [ownBrowser('file'), ownBrowser('file')];

beforeAll(async () => {
  const codes = await backend().firstWorkspace();
  for (const [index, browser] of [sdrs, executives].entries()) {
    await addCrmAddress(browser().context, `http://${HOST}`);
    await signIn(browser().context, backend().url, codes[index]?.code ?? '');
  }
});

const pageOf = (name: string): string => readFileSync(resolve(import.meta.dirname, `../pages/${name}/source.html`), 'utf8');

interface Running {
  server: CrmServer;
  name: string;
  deal: string;
  bare: string;
  bodies(): string[];
}

async function odoo(): Promise<Running> {
  const server = await odooServer({ page: pageOf('odoo/deal-18'), host: HOST });
  const at = (id: number) => `${server.url}/odoo/crm/${id}`;
  return { server, name: 'Odoo', deal: at(45), bare: at(46), bodies: () => server.messages.map(({ body }) => body) };
}
async function espo(): Promise<Running> {
  const server = await espoServer({ page: pageOf('espo/deal'), host: HOST });
  const at = (id: string) => `${server.url}/#Opportunity/view/${id}`;
  return { server, name: 'EspoCRM', deal: at(DEAL), bare: at(BARE), bodies: () => server.notes.map(({ post }) => post ?? '') };
}

async function open(context: BrowserContext, address: string, login: string): Promise<Frame> {
  await context.addCookies([{ name: 'login', value: login, url: new URL(address).origin }]);
  const page = await context.newPage();
  onTestFinished(() => page.close());
  await page.goto(address);
  return sidebarOf(page);
}

const note = (sidebar: Frame) => sidebar.getByRole('status', { name: 'Note on the CRM record' });

async function handOff(sidebar: Frame): Promise<void> {
  await boxOf(sidebar, 'Trigger Signal');
  await writeBrief(sidebar);
  await fillTheRest(sidebar);
  await sidebar.getByRole('button', { name: 'Hand off' }).click();
  await sidebar.getByText('Handed off to Avery Lund').waitFor();
}

describe.each([
  ['Odoo', odoo],
  ['EspoCRM', espo],
])('in %s', (_, start) => {
  async function own(): Promise<Running> {
    const running = await start();
    onTestFinished(() => running.server.close());
    return running;
  }

  test('what the CRM says stands in the header, and the brief on its record: once, from however many tabs, and up to date', async () => {
    const { server, deal, bodies } = await own();
    const writing = await open(sdrs().context, deal, 'sam');
    await writing.getByRole('heading', { name: 'Northwind Analytics' }).waitFor();
    expect(server.asked.length).toBeLessThanOrEqual(8);
    expect(bodies()).toEqual([]);
    const other = await open(sdrs().context, deal, 'sam');
    await handOff(writing);
    for (const tab of [writing, other])
      await note(tab)
        .getByText(/^On the CRM record/)
        .waitFor();
    expect(bodies()).toHaveLength(1);
    expect(bodies()[0]).toContain('Power BI and Tableau');
    expect(bodies()[0]).toContain(completeBrief.redFlags);

    const reading = await open(executives().context, deal, 'avery');
    await reading.getByRole('button', { name: 'Accept' }).click();
    await reading.getByText('You accepted it.').waitFor();
    await note(reading)
      .getByText(/^On the CRM record/)
      .waitFor();
    // In EspoCRM only who wrote it may change it: their open page does.
    await expect.poll(() => bodies().join()).toContain('Accepted by Avery Lund');
    const again = await open(sdrs().context, deal, 'sam');
    await note(again)
      .getByText(/^On the CRM record/)
      .waitFor();
    expect(bodies()).toHaveLength(1);
  });

  test('signed out of the CRM it says so, and is written the next time the page is open', async () => {
    const { server, name, bare, bodies } = await own();
    const writing = await open(sdrs().context, bare, 'sam');
    await boxOf(writing, 'Trigger Signal');
    server.expire('sam');
    await handOff(writing);
    await note(writing).getByText(`Perhaps not yet on the CRM record: sign in to ${name} and reload.`).waitFor();
    expect(bodies()).toEqual([]);
    server.signIn('sam');
    await writing.page().reload();
    const again = await sidebarOf(writing.page());
    await note(again)
      .getByText(/^On the CRM record/)
      .waitFor();
    expect(bodies()).toHaveLength(1);

    server.expire('avery');
    const reading = await open(executives().context, bare, 'avery');
    await note(reading).getByText(`sign in to ${name} and reload.`).waitFor();
    server.signIn('avery');
    await reading.getByRole('button', { name: 'Retry' }).click();
    await note(reading)
      .getByText(/^On the CRM record/)
      .waitFor();
    expect(bodies()).toHaveLength(1);
  });
});
