import { expect, test } from 'vitest';
import { claimedBy } from '../../../src/server/auth/company/claims.ts';
import { companyOptions } from '../../../src/server/auth/company/settings.ts';
import { readSettings } from '../../../src/server/config.ts';

const WHOLE = {
  BATON_OIDC_ISSUER: 'https://login.example',
  BATON_OIDC_CLIENT_ID: 'baton',
  BATON_OIDC_CLIENT_SECRET: 'a-long-secret',
  BATON_OIDC_DOMAINS: 'Northwind.example, contoso.example=w-2',
};

const said = (settings: Record<string, string>): string => {
  const read = readSettings(settings);
  return read.ok ? '' : read.message;
};

function optionsOf(settings: Record<string, string>) {
  const read = readSettings(settings);
  return read.ok ? companyOptions(read.settings, read.settings.BATON_EXTENSION_ORIGINS) : null;
}

test('none are needed, and none make a company', () => {
  expect(optionsOf({})).toBeNull();
});

test('they are read as they stand', () => {
  const roles = { BATON_OIDC_ROLES: 'Sales development=sdr, cn=leads,dc=x=manager' };
  expect(said({ ...WHOLE, ...roles })).toMatch(/^BATON_OIDC_ROLES: Give pairs/m);
  expect(optionsOf({ ...WHOLE, BATON_OIDC_ROLES: 'Sales development=sdr, cn=leads=manager,cn=leads = ae' })).toMatchObject({
    domains: new Map([
      ['northwind.example', null],
      ['contoso.example', 'w-2'],
    ]),
    roles: [
      ['Sales development', 'sdr'],
      ['cn=leads', 'manager'],
      ['cn=leads', 'ae'],
    ],
    redirects: ['https://hmjcegnkdbcelggcjiigjbnoeiflknip.chromiumapp.org/company'],
  });
});

test('some without the others are refused by name, and what does not fit says what would', () => {
  expect(said({ BATON_OIDC_NAME: 'Northwind' })).toMatch(/^BATON_OIDC_ISSUER: Set it too[\s\S]*BATON_OIDC_CLIENT_SECRET: Set it too/m);
  const { BATON_OIDC_DOMAINS: _, ...short } = WHOLE;
  expect(said(short)).toMatch(/BATON_OIDC_DOMAINS: Set it too/);
  for (const [name, value] of [
    ['BATON_OIDC_ISSUER', 'http://login.example'],
    ['BATON_OIDC_ISSUER', 'login.example'],
    ['BATON_OIDC_CLIENT_SECRET', 'short'],
    ['BATON_OIDC_DOMAINS', '*'],
    ['BATON_OIDC_DOMAINS', ''],
    ['BATON_OIDC_ROLES', 'RevOps=owner'],
    ['BATON_OIDC_ROLES', 'RevOps'],
    ['BATON_OIDC_SCOPES', 'email'],
    ['BATON_OIDC_REDIRECTS', 'https://evil.example/company'],
  ] as const)
    expect(said({ ...WHOLE, [name]: value }), `${name} ${value}`).toMatch(new RegExp(`^${name}: Give `, 'm'));
  expect(said({ ...WHOLE, BATON_OIDC_ISSUER: 'http://127.0.0.1:9' })).toBe('');
});

test('Microsoft’s word for a verified domain counts from Microsoft only', () => {
  const claims = { sub: 's', email: 'sam@northwind.example', xms_edov: '1' };
  const domains = new Map([['northwind.example', null]]);
  const by = (issuer: string) => claimedBy(claims, { issuer, domains, roleClaim: 'roles', roles: null }).ok;
  expect(by('https://login.microsoftonline.com/8f2c/v2.0')).toBe(true);
  expect(by('https://login.example')).toBe(false);
  expect(by('https://login.microsoftonline.com.evil.example/')).toBe(false);
});
