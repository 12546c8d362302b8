/** What administrators do in the settings: people, teams, devices. */
import { beforeAll, expect, test } from 'vitest';
import { openOptions, signIn } from './browser.ts';
import { ownBackend, ownBrowser } from './own.ts';

const backend = ownBackend();
const browser = ownBrowser('test');
let workspace: string;

async function codeOf(name: string, roles: ('sdr' | 'ae' | 'manager' | 'admin')[], team = 'Team one'): Promise<string> {
  const invited = await backend().invite({ workspace, name, email: `${name.toLowerCase()}@northwind.example`, roles, team });
  if (!invited.ok) throw new Error(invited.message);
  return invited.code;
}

beforeAll(async () => {
  workspace = await backend().addWorkspace('Northwind');
});

test('an administrator invites somebody, changes what they are, and ends their devices', async () => {
  await codeOf('Avery', ['ae']);
  await codeOf('Bo', ['ae']);
  await signIn(browser().context, backend().url, await codeOf('Ada', ['admin']));
  const page = await openOptions(browser().context);
  const people = page.getByRole('list', { name: 'People' });
  await people.getByText('ada@northwind.example').waitFor();

  await page.getByRole('button', { name: 'Invite somebody' }).click();
  const form = page.getByRole('form', { name: 'Invite somebody' });
  await form.getByRole('button', { name: 'Make a sign-in code' }).click();
  await form.getByText('Type their name.').waitFor();
  await form.getByRole('textbox', { name: 'Name' }).fill('Nora Lind');
  await form.getByRole('textbox', { name: 'E-mail address' }).fill('nora@northwind.example');
  await form.getByRole('button', { name: 'Make a sign-in code' }).click();
  const code = (await page.getByLabel('Sign-in code for Nora Lind').textContent()) ?? '';
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const answer = await fetch(`${backend().url}/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ code, device: 'Chrome on Mac' }),
  });
  const { token } = (await answer.json()) as { token: string };

  await page.reload();
  const nora = people.getByRole('listitem').filter({ hasText: 'nora@northwind.example' }).first();
  await nora.getByText('1 device').waitFor();
  await page.getByRole('button', { name: 'Change Nora Lind' }).click();
  await nora.getByRole('checkbox', { name: 'AE' }).check();
  await nora.getByRole('combobox', { name: 'Stands in for them' }).selectOption('Bo');
  await nora.getByRole('button', { name: 'Save' }).click();
  await nora.getByText('SDR, AE · Team one').waitFor();

  await page.getByRole('button', { name: 'Change Nora Lind' }).click();
  await page
    .getByRole('list', { name: 'Devices of Nora Lind' })
    .getByRole('button', { name: /^End sign-in/ })
    .click();
  await nora.getByText('Signed in nowhere').waitFor();
  const me = await fetch(`${backend().url}/v1/me`, { headers: { authorization: `Bearer ${token}` } });
  expect(me.status).toBe(401);

  // The last administrator cannot go, and is told why.
  await page.getByRole('button', { name: 'Change Ada' }).click();
  await page.getByRole('button', { name: 'Make inactive' }).last().click();
  await page.getByText('Make somebody else an administrator first').waitFor();
});

test('teams get names and leads; somebody is removed only with their address typed', async () => {
  await codeOf('Rory', ['sdr']);
  await signIn(browser().context, backend().url, await codeOf('Olga', ['admin']));
  const page = await openOptions(browser().context);
  await page.getByRole('textbox', { name: 'New team' }).fill('Nordics');
  await page.getByRole('button', { name: 'Add the team' }).click();
  const teams = page.getByRole('list', { name: 'Teams' });
  await teams.getByText('Nordics').first().waitFor();
  await page.getByRole('button', { name: 'Change Nordics' }).click();
  await teams.getByRole('combobox', { name: 'SDR lead' }).selectOption('Rory');
  await teams.getByRole('button', { name: 'Save' }).click();
  await teams.getByRole('button', { name: 'Save' }).waitFor({ state: 'detached' });
  await teams.getByText('led by Rory, no AE lead yet').waitFor();
  const kept = await backend().store.read((tx) => tx.selectFrom('setting').selectAll().where('name', '=', 'leads').execute());
  expect(kept.map(({ value }) => JSON.parse(value).sdrLead)).toEqual([expect.any(String)]);

  const people = page.getByRole('list', { name: 'People' });
  await page.getByRole('button', { name: 'Change Rory' }).click();
  await people.getByRole('button', { name: 'Remove…' }).click();
  const warning = page.getByRole('region', { name: 'Remove Rory' });
  await warning.getByText('This cannot be undone.').waitFor();
  await warning.getByRole('button', { name: 'Remove for good' }).click();
  await people.getByText('The address is not theirs.').waitFor();
  await warning.getByRole('textbox').fill('rory@northwind.example');
  await warning.getByRole('button', { name: 'Remove for good' }).click();
  await people.getByText('rory@northwind.example', { exact: true }).waitFor({ state: 'detached' });
});

test('who sees at the bar that its leads are missing goes to where they are named, and finds them there at once', async () => {
  await codeOf('Lee', ['sdr']);
  await codeOf('Kim', ['ae']);
  await signIn(browser().context, backend().url, await codeOf('Nils', ['admin']));
  const page = await openOptions(browser().context);
  const bar = page.getByRole('region', { name: 'Qualification bar' });
  await bar.getByRole('button', { name: 'Name them' }).click();
  const team = page.getByRole('list', { name: 'Teams' }).getByRole('listitem').filter({ hasText: 'Team one' });
  const sdrLead = team.getByRole('combobox', { name: 'SDR lead' });
  await expect.poll(() => sdrLead.evaluate((box) => box === document.activeElement)).toBe(true);
  await sdrLead.selectOption('Lee');
  await team.getByRole('combobox', { name: 'AE lead' }).selectOption('Kim');
  await team.getByRole('button', { name: 'Save' }).click();
  await team.getByText('led by Lee and Kim').waitFor();
  await bar.getByText('Lee has not signed').waitFor();
  await bar.getByText('Kim has not signed').waitFor();
  expect(await bar.getByRole('button', { name: 'Name them' }).count()).toBe(0);
  const change = team.getByRole('button', { name: 'Change Team one' });
  expect(await change.evaluate((button) => button === document.activeElement)).toBe(true);
});

test('everybody sees their own devices, and ends another one of theirs; nobody but administrators sees people', async () => {
  await signIn(browser().context, backend().url, await codeOf('Sam', ['sdr']));
  await fetch(`${backend().url}/v1/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ code: await codeOf('Sam', ['sdr']), device: 'Edge on Windows' }),
  });
  const page = await openOptions(browser().context);
  const devices = page.getByRole('list', { name: 'Your devices' });
  await devices.getByText('This browser').waitFor();
  await devices.getByRole('button', { name: /^End sign-in.*Edge on Windows/ }).click();
  await expect.poll(() => devices.getByRole('listitem').count()).toBe(1);
  expect(await page.getByRole('list', { name: 'People' }).count()).toBe(0);
});
