/** The clocks in a real browser: set by an admin, seen by who has to hurry, and who is away. */
import { expect, test } from 'vitest';
import { handoffId } from '../../src/core/handoff/record.ts';
import { clocks } from '../../src/core/settings/clocks.ts';
import { signedIn } from '../server/harness.ts';
import { openOptions, signIn } from './browser.ts';
import { ownBackend, ownBrowser, ownPage } from './own.ts';
import { openDeal } from './people.ts';

const backend = ownBackend();
const browser = ownBrowser('file');

test('an admin sets limits, announces an absence, and an SDR says where a meeting comes from', async () => {
  const { url, store } = backend();
  const workspace = await backend().addWorkspace('Northwind');
  const avery = await signedIn(backend(), workspace, 'Avery Lund', ['ae']);
  const kim = await signedIn(backend(), workspace, 'Kim Oduya', ['ae']);
  const invited = await backend().invite({
    workspace,
    name: 'Sam Rivera',
    email: 'sam@x.example',
    roles: ['sdr', 'admin'],
    team: 'Team one',
  });
  if (!invited.ok) throw new Error(invited.message);
  await signIn(browser().context, url, invited.code);

  const options = await openOptions(browser().context);
  await options.setViewportSize({ width: 1100, height: 900 });
  await options.getByLabel('Review', { exact: true }).fill('3,5');
  await options.getByRole('checkbox', { name: 'Merger' }).check();
  const panel = options.getByRole('region', { name: 'Clocks' });
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByText('Saved.').waitFor();
  const kept = await store.look((db) => db.selectFrom('setting').select('value').where('name', '=', 'clocks').executeTakeFirst());
  const { limits, hotKinds, ...others } = clocks.schema.parse(JSON.parse(kept?.value ?? '{}'));
  expect(limits).toEqual({ ...clocks.standard.limits, review: 210 });
  expect(hotKinds).toContain('merger');
  expect({ ...clocks.standard, ...others }).toEqual(clocks.standard);

  // What does not fit is marked, and nothing is sent.
  await options.getByLabel('Fix', { exact: true }).fill('soon');
  await panel.getByRole('button', { name: 'Save' }).click();
  await panel.getByText(/Not saved yet/).waitFor();
  expect(await options.getByLabel('Fix', { exact: true }).getAttribute('aria-invalid')).toBe('true');
  await panel.getByRole('button', { name: 'Put it back as it was' }).click();

  const away = options.getByRole('region', { name: 'Out of office' });
  await away.getByLabel('Who').selectOption('Avery Lund');
  await away.getByLabel('Away from').fill('2099-03-01T08:00');
  await away.getByLabel('Back on').fill('2099-03-08T08:00');
  await away.getByLabel('Stands in').selectOption('Kim Oduya');
  await away.getByRole('button', { name: 'Say that they are away' }).click();
  await away.getByText(/Avery Lund is away from .* Kim Oduya stands in\./).waitFor();
  const person = await store.look((db) => db.selectFrom('person').selectAll().where('id', '=', avery.id).executeTakeFirst());
  expect(person).toMatchObject({ away_backup: kim.id });
  await away.getByRole('button', { name: 'They are back' }).click();
  await away.getByRole('button', { name: 'Say that they are away' }).waitFor();
  await options.close();

  const page = await ownPage(browser());
  const sidebar = await openDeal(page, url, 'D-103');
  const group = sidebar.getByRole('group', { name: 'Where it comes from' });
  expect(await group.getByLabel('Source').inputValue()).toBe('sdr-booked');
  await sidebar.getByRole('textbox', { name: 'Trigger Signal' }).fill('They merge with Halden on 1 May.');
  await group.getByLabel('Source').selectOption('Marketing lead');
  await group.getByLabel('Kind of trigger').selectOption('Merger');
  await group.getByText('Hot: first touch in 24 h').waitFor();
  await sidebar.getByText(/^First touch: (23|24) h left$/).waitFor();
  const id = handoffId({ crm: 'practice', origin: `${url}/practice`, type: 'deal', id: 'D-103' });
  const told = async () =>
    store.look((db) =>
      db
        .selectFrom('register')
        .select(['name', 'value'])
        .where('handoff', '=', id)
        .where('name', 'in', ['source', 'triggerKind'])
        .orderBy('name')
        .execute(),
    );
  await expect.poll(told).toEqual([
    { name: 'source', value: '"marketing-lead"' },
    { name: 'triggerKind', value: '"merger"' },
  ]);
});
