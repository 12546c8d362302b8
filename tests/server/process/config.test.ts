import { expect, test } from 'vitest';
import { EXTENSION_ID, PROJECT_ROOT, readSettings, storePlace } from '../../../src/server/config.ts';

test('without settings the server stands on this machine only, beside the project', () => {
  expect(readSettings({})).toEqual({
    ok: true,
    settings: {
      PORT: 8787,
      BATON_HOST: '127.0.0.1',
      BATON_DATA: `${PROJECT_ROOT}/.baton`,
      BATON_TOKEN_RATE: 1200,
      BATON_ADDRESS_RATE: 12_000,
      BATON_CONNECTIONS: 10_000,
      BATON_ADDRESS_CONNECTIONS: 2500,
      BATON_PROXIES: 0,
      BATON_DRAIN_SECONDS: 0,
      BATON_OIDC_ROLE_CLAIM: 'roles',
      BATON_OIDC_SCOPES: 'openid email profile',
      BATON_OIDC_TEAM: 'Team one',
      BATON_EXTENSION_ORIGINS: [`chrome-extension://${EXTENSION_ID}`],
    },
  });
});

test('settings are read as they stand', () => {
  const read = readSettings({ PORT: '0', BATON_DATA: '/var/baton', BATON_EXTENSION_ORIGINS: 'chrome-extension://a, moz-extension://b' });
  expect(read).toMatchObject({
    settings: { PORT: 0, BATON_DATA: '/var/baton', BATON_EXTENSION_ORIGINS: ['chrome-extension://a', 'moz-extension://b'] },
  });
});

test('settings that do not fit are refused by name', () => {
  const read = readSettings({
    PORT: 'eighty',
    BATON_LOG_LEVEL: 'loud',
    BATON_PUBLIC_URL: 'javascript:alert(1)',
    DATABASE_URL: 'mysql://localhost/briefs',
    BATON_EXTENSION_ORIGINS: '*',
  });
  expect(read.ok).toBe(false);
  const message = read.ok ? '' : read.message;
  for (const name of ['PORT', 'BATON_LOG_LEVEL', 'BATON_PUBLIC_URL', 'DATABASE_URL', 'BATON_EXTENSION_ORIGINS'])
    expect(message).toMatch(new RegExp(`^${name}: \\S`, 'm'));
});

test('a number says within which bounds, and nothing is said in the words of a schema', () => {
  const said = (settings: Record<string, string>) => {
    const read = readSettings(settings);
    return read.ok ? '' : read.message;
  };
  for (const value of ['-1', '1.5', 'x'])
    expect(said({ BATON_TOKEN_RATE: value })).toMatch(/^BATON_TOKEN_RATE: Give a whole number, 0 or more\.$/m);
  expect(said({ BATON_CONNECTIONS: '0' })).toContain('1 or more');
  expect(said({ BATON_PROXIES: '11' })).toContain('from 0 to 10');
  expect(said({ PORT: '65536' })).toContain('from 0 to 65535');
  for (const name of ['BATON_LOG_LEVEL', 'BATON_HOST', 'BATON_DATA', 'BATON_METRICS_TOKEN', 'BATON_PUBLIC_URL'])
    expect(said({ [name]: '' })).toMatch(new RegExp(`^${name}: Give `, 'm'));
});

test('a database takes the place of the folder', () => {
  const place = (settings: Record<string, string>) => {
    const read = readSettings({ BATON_DATA: '/var/baton', ...settings });
    return read.ok && storePlace(read.settings);
  };
  expect(place({})).toBe('/var/baton');
  expect(place({ DATABASE_URL: 'postgresql://baton:p%40ss@db.example:5433/briefs?sslmode=require' })).toMatch(/^postgresql:/);
});
