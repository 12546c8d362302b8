/** Signing in by the company, in the browser's own window, at a real provider. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Backend, createBackend } from '../../src/server/backend.ts';
import { CLIENT, openProvider, REDIRECT, type TestProvider } from '../server/company/provider.ts';
import { openOptions } from './browser.ts';
import { ownBrowser } from './own.ts';

let provider: TestProvider;
let backend: Backend;

beforeAll(async () => {
  provider = await openProvider();
  provider.say('sam', { email: 'sam@northwind.example', email_verified: true, name: 'Sam Rivera', roles: ['SDRs'] });
  provider.say('guest', { email: 'guest@northwind.example', email_verified: true, name: 'Guest', roles: ['Everybody'] });
  provider.say('rob', { email: 'rob@contoso.example', email_verified: true, name: 'Rob', roles: ['SDRs'] });
  const company = {
    issuer: provider.issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    domains: new Map([['northwind.example', null]]),
    roleClaim: 'roles',
    roles: [['SDRs', 'sdr']] as const,
    scopes: 'openid email profile',
    team: 'Team one',
    name: 'Northwind',
    redirects: [REDIRECT],
  };
  backend = await createBackend({ dataFolder: ':memory:', company });
  await backend.addWorkspace('Northwind');
});

afterAll(async () => {
  await backend?.close();
  await provider?.close();
});

const browser = ownBrowser('test');

/** Presses the button, and does what the window that opens asks for. */
async function press(account: string | null) {
  const options = await openOptions(browser().context);
  await options.getByRole('textbox', { name: 'Server address' }).fill(backend.url);
  await pressIn(options, account);
  return options;
}

async function pressIn(options: Page, account: string | null): Promise<void> {
  const { context } = browser();
  const button = options.getByRole('button', { name: 'Sign in with your company' });
  await button.waitFor();
  const opened = context.waitForEvent('page');
  await button.click();
  const window = await opened;
  if (account === null) await window.getByRole('button', { name: 'Cancel' }).click();
  else {
    await window.getByLabel('Account').fill(account);
    await window.getByRole('button', { name: 'Continue' }).click();
  }
}

test('a person signs in at their company, and is signed in here', async () => {
  const options = await press('sam');
  await options.getByRole('button', { name: 'Sign out' }).waitFor();
  await options.getByText('sam@northwind.example · SDR').waitFor();
});

test('whoever the company does not vouch for, or who says no, is told why, and can use a code', async () => {
  const options = await press('rob');
  await options.getByText('Your e-mail address belongs to no workspace here.').waitFor();
  expect(await options.getByRole('textbox', { name: 'Sign-in code' }).isEditable()).toBe(true);
});

test('after a refusal, and after signing out, another account can be chosen', async () => {
  const before = provider.prompts().length;
  const options = await press('guest');
  await options.getByText('gives this account no role in Baton').waitFor();
  // Beside the button that was pressed, not beside the code's.
  const alerts = options.getByRole('region', { name: 'Sign-in' }).getByRole('alert');
  expect(await alerts.nth(0).textContent()).toContain('no role');
  expect(await alerts.nth(1).textContent()).toBe('');
  await pressIn(options, 'sam');
  await options.getByRole('button', { name: 'Sign out' }).click();
  await pressIn(options, 'sam');
  await options.getByText('sam@northwind.example · SDR').waitFor();
  // This provider knows no choice of accounts, and says so: it is asked once more, to sign in anew.
  expect(provider.prompts().slice(before)).toEqual([null, 'select_account', 'login', 'select_account', 'login']);
  await options.getByRole('button', { name: 'Sign out' }).click();
  provider.refuseByPage();
  await pressIn(options, 'sam');
  await options.getByText('sam@northwind.example · SDR').waitFor();
});

test('a window that is closed says so, and nothing more', async () => {
  const { context } = browser();
  const options = await openOptions(context);
  await options.getByRole('textbox', { name: 'Server address' }).fill(backend.url);
  const opened = context.waitForEvent('page');
  await options.getByRole('button', { name: 'Sign in with your company' }).click();
  await (await opened).close();
  await options.getByText('The window was closed before you were signed in.').waitFor();
});

test('a server that knows of no company shows none', async () => {
  const plain = await createBackend({ dataFolder: ':memory:' });
  const options = await openOptions(browser().context);
  const asked = options.waitForResponse(`${plain.url}/v1/sign-in`);
  await options.getByRole('textbox', { name: 'Server address' }).fill(plain.url);
  await asked;
  await options.getByRole('textbox', { name: 'Sign-in code' }).waitFor();
  expect(await options.getByRole('button', { name: 'Sign in with your company' }).count()).toBe(0);
  await plain.close();
});
