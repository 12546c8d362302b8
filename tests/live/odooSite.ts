/** A running Odoo that somebody lends for this: records of its own, made and taken away through the page's session, and the ways to them by click. */
import type { BrowserContext, Page } from 'playwright-core';

export interface Site {
  address: string;
  login: string;
  password: string;
}

/** From the environment. Nothing else on it is touched than what is made here. */
export function lentOdoo(env: NodeJS.ProcessEnv): Site {
  const { LIVE_ODOO: address = '', LIVE_ODOO_LOGIN: login = 'admin', LIVE_ODOO_PASSWORD: password = 'admin' } = env;
  return { address: address.replace(/\/$/, ''), login, password };
}

export async function signInToOdoo(context: BrowserContext, { address, login, password }: Site): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${address}/web/login`);
  await page.locator('input[name=login]').fill(login);
  await page.locator('input[name=password]').fill(password);
  await page.locator('.oe_login_form button[type=submit]').first().click();
  await page.locator('.o_main_navbar').waitFor();
  await page.close();
}

export function rpc<T>(page: Page, model: string, method: string, args: unknown[], kwargs: object = {}): Promise<T> {
  return page.evaluate(
    async (params) => {
      const answer = await fetch(`/web/dataset/call_kw/${params.model}/${params.method}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ jsonrpc: '2.0', method: 'call', id: 1, params }),
      });
      const { result, error } = await answer.json();
      if (error) throw new Error(JSON.stringify(error).slice(0, 800));
      return result;
    },
    { model, method, args, kwargs },
  );
}

const odooTime = (at: Date): string => at.toISOString().slice(0, 19).replace('T', ' ');

export interface OwnRecords {
  stamp: string;
  account: string;
  person: number;
  lead: number;
  event: number;
  start: Date;
  removeAll(): Promise<void>;
}

/** A company, one of its people, a deal of theirs and a meeting about it in two days. */
export async function makeRecords(page: Page): Promise<OwnRecords> {
  const create = (model: string, values: object): Promise<number> => rpc(page, model, 'create', [values]);
  const stamp = `Baton ${Date.now().toString(36)}`;
  const account = `${stamp} Dairies`;
  const company = await create('res.partner', { name: account, is_company: true, website: 'https://www.brightwater.example/about' });
  const person = await create('res.partner', {
    name: 'Ines Okafor',
    parent_id: company,
    function: 'CFO',
    email: 'ines@brightwater.example',
    phone: '+49 30 5550 1234',
  });
  const lead = await create('crm.lead', {
    name: `${stamp} roll-out`,
    partner_id: person,
    expected_revenue: 12_500,
    type: 'opportunity',
    priority: '3',
  });
  const start = new Date(Date.now() + 2 * 24 * 60 * 60_000);
  start.setUTCHours(13, 30, 0, 0);
  const stop = new Date(start.getTime() + 60 * 60_000);
  const times = { start: odooTime(start), stop: odooTime(stop) };
  const session = await page.evaluate(() =>
    fetch('/web/session/get_session_info', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{"jsonrpc":"2.0","method":"call","params":{}}',
    }).then((answer) => answer.json()),
  );
  const attendees = [person, session.result.partner_id];
  const event = await create('calendar.event', {
    name: `${stamp} discovery`,
    ...times,
    opportunity_id: lead,
    partner_ids: [[6, 0, attendees]],
  });
  const remove = (model: string, id: number) => rpc(page, model, 'unlink', [[id]]);
  return {
    stamp,
    account,
    person,
    lead,
    event,
    start,
    async removeAll() {
      await remove('calendar.event', event);
      await remove('crm.lead', lead);
      await remove('res.partner', person);
      await remove('res.partner', company);
    },
  };
}

/** The plain words of the notes that Baton keeps on a record. */
export async function notesOn(page: Page, model: string, id: number): Promise<string[]> {
  const where = [
    ['model', '=', model],
    ['res_id', '=', id],
    ['body', 'ilike', 'baton-'],
  ];
  const found = await rpc<{ body: string }[]>(page, 'mail.message', 'search_read', [where], { fields: ['body'] });
  return found.map(({ body }) => body.replace(/<[^>]+>/g, ' '));
}

/** Since 18 addresses have a path; before, all of it stands behind the hash. */
async function goTo(page: Page, { address }: Site, path: string, action: string): Promise<void> {
  const hasPaths = await page.evaluate((to) => fetch(to).then(({ status }) => status !== 404), `${address}/odoo`);
  // Another hash alone would load nothing, and what the page itself goes to first could come after it.
  await page.goto('about:blank');
  await page.goto(hasPaths ? `${address}/odoo/${path}` : `${address}/web#action=${action}`);
}

const clear = async (page: Page): Promise<void> => {
  await page.locator('.o_searchview_input').fill('');
  await page.locator('.o_searchview_input').press('Backspace');
};

/** From the pipeline. */
export async function clickDeal(page: Page, site: Site, { stamp }: OwnRecords): Promise<void> {
  await goTo(page, site, 'crm', 'crm.crm_lead_action_pipeline');
  await page.locator('.o_kanban_record').first().waitFor();
  await clear(page);
  await page.locator('.o_kanban_record').filter({ hasText: stamp }).first().click();
}

/** From the list of a contact's opportunities, which has no address of its own. */
export async function clickDealOfContact(page: Page, site: Site, { person, stamp }: OwnRecords): Promise<void> {
  await goTo(page, site, `contacts/${person}`, `contacts.action_contacts&id=${person}&model=res.partner&view_type=form`);
  await page.locator('button[name=action_view_opportunity]').first().click();
  await page.locator('.o_switch_view.o_list').first().click();
  await page.locator('.o_data_row').filter({ hasText: stamp }).locator('td.o_data_cell').first().click();
}

/** From the list of meetings: a calendar opens a dialog in some versions, and hides what is full in others. */
export async function clickMeeting(page: Page, site: Site, { stamp }: OwnRecords): Promise<void> {
  await goTo(page, site, 'calendar', 'calendar.action_calendar_event');
  await page.locator('.o_switch_view.o_list').first().click();
  await page.locator('.o_data_row').first().waitFor();
  await page.locator('.o_searchview_input').fill(stamp);
  await page.locator('.o_searchview_input').press('Enter');
  await page.locator('.o_data_row').filter({ hasText: stamp }).locator('td.o_data_cell').first().click();
}
