/** Meetings that were booked: a list brought by an administrator, and what its SDR does with it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ORIGIN, openOptions, sidebarOf, signIn } from './browser.ts';
import { ownBackend, ownBrowser } from './own.ts';
import { boxOf } from './people.ts';

const backend = ownBackend();
const browser = ownBrowser('test');

test('a list is brought; what does not fit is named; the SDR begins the brief from the list, and the meeting leaves it', async () => {
  const workspace = await backend().addWorkspace('Northwind');
  const invite = async (name: string, roles: ('sdr' | 'admin')[]) => {
    const invited = await backend().invite({ workspace, name, email: `${name.toLowerCase()}@northwind.example`, roles, team: 'Team one' });
    if (!invited.ok) throw new Error(invited.message);
    return invited.code;
  };
  await signIn(browser().context, backend().url, await invite('Sam', ['sdr', 'admin']));
  const folder = mkdtempSync(join(tmpdir(), 'baton-list-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'bookings.csv');
  const origin = `${backend().url}/practice`;
  writeFileSync(
    file,
    [
      'SDR e-mail;Created;Meeting start;Company;Domain;CRM;Origin;Record',
      `sam@northwind.example;20.11.2026 16:00;30.11.2026 10:00;Northwind Analytics;nw.example;practice;${origin};D-101`,
      'sam@northwind.example;03/04/2026 16:00;30.11.2026 10:00;Two ways;two.example;;;',
    ].join('\n'),
  );
  const options = await openOptions(browser().context);
  await options.getByText('No booked meetings are known yet.').waitFor();
  await options.getByLabel('List or calendar file').setInputFiles(file);
  await options.getByText('1 meeting added.').waitFor();
  await options.getByText('Line 3: The time of booking can be read two ways.').waitFor();
  await options.getByLabel('List or calendar file').setInputFiles(file);
  await options.getByText('1 meeting known already.').waitFor();

  // What is brought by mistake is taken back as a whole; what was known before stays.
  const mistake = join(folder, 'mistake.csv');
  const lines = ['One', 'Two'].map((name) => `sam@northwind.example;20.11.2026 16:00;30.11.2026 11:00;${name};${name}.example`);
  writeFileSync(mistake, ['SDR e-mail;Created;Meeting start;Company;Domain', ...lines].join('\n'));
  await options.getByLabel('List or calendar file').setInputFiles(mistake);
  await options.getByText('2 meetings added.').waitFor();
  await options.getByRole('button', { name: 'Undo the whole list' }).click();
  await options.getByText('Undone: 2 meetings taken away.').waitFor();
  expect(await options.getByText('2 meetings added.').count(), 'what is undone is said no more').toBe(0);
  expect(await options.getByRole('list', { name: 'Booked, no brief yet' }).getByRole('listitem').count()).toBe(1);

  // In the work of its SDR, with the way to begin, also without a connection.
  const work = await browser().context.newPage();
  await work.goto(`${ORIGIN}/src/sidebar/work.html`);
  const row = work.getByRole('link', { name: /^Northwind Analytics/ });
  await row.waitFor();
  expect(await row.textContent()).toContain('Begin the brief');
  expect(await row.getAttribute('href')).toContain('D-101');
  expect(await work.getByText('Nothing is waiting for you').count()).toBe(0);
  await browser().context.setOffline(true);
  await work.reload();
  await row.waitFor();
  await browser().context.setOffline(false);

  const list = options.getByRole('list', { name: 'Booked, no brief yet' });
  await list.getByText('Northwind Analytics').first().waitFor();
  const opened = browser().context.waitForEvent('page');
  await list.getByRole('link', { name: /^Begin brief/ }).click();
  const page = await opened;
  const sidebar = await sidebarOf(page);
  await (await boxOf(sidebar, 'Trigger Signal')).fill('Their controller left in March.');
  await expect
    .poll(async () =>
      (await backend().store.read((tx) => tx.selectFrom('booking').select('handoff').execute())).map(({ handoff }) => handoff),
    )
    .toEqual([expect.any(String)]);
  await options.reload();
  await options.getByText('Every meeting that is known here has a brief.').waitFor();
});

test('an administrator makes the secret for programs, sees it once, and is warned before it is replaced', async () => {
  const workspace = await backend().addWorkspace('Contoso');
  const invited = await backend().invite({ workspace, name: 'Ada', email: 'ada@contoso.example', roles: ['admin'], team: 'Team one' });
  await signIn(browser().context, backend().url, invited.ok ? invited.code : '');
  const options = await openOptions(browser().context);
  await options.getByRole('button', { name: 'Make a secret' }).click();
  expect(await options.getByLabel('Secret for bookings').textContent()).toMatch(/^whsec_/);
  expect(await options.getByLabel('Address for bookings').textContent()).toBe(`${backend().url}/v1/hooks/bookings/${workspace}`);
  await options.reload();
  await options.getByRole('button', { name: 'Make a new secret…' }).click();
  expect(await options.getByLabel('Secret for bookings').count()).toBe(0);
  await options.getByText('are refused from then on').waitFor();
  await options.getByRole('button', { name: 'Replace it' }).click();
  await options.getByLabel('Secret for bookings').waitFor();
});
