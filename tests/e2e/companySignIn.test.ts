/** Signing in by the company, in the browser's own window, at a real provider. */
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
  const { context } = browser();
  const options = await openOptions(context);
  await options.getByRole('textbox', { name: 'Server address' }).fill(backend.url);
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
  return options;
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
