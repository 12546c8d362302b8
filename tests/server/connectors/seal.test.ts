/** Keys at rest. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '../../../src/server/config.ts';
import { sealer } from '../../../src/server/connectors/seal.ts';
import { connectorOptions, KeyFileFault } from '../../../src/server/connectors/settings.ts';

const [old, fresh] = [randomBytes(32), randomBytes(32)];

test('what is sealed opens for whom it is, and for nobody else', () => {
  const sealed = sealer([old]).seal('secret', 'w|hubspot|a');
  expect(sealed).not.toContain('secret');
  expect(sealer([old]).open(sealed, 'w|hubspot|a')).toBe('secret');
  expect(sealer([old]).open(sealed, 'w|hubspot|b')).toBeNull();
  expect(sealer([fresh]).open(sealed, 'w|hubspot|a')).toBeNull();
});

test('the same secret is sealed otherwise each time', () => {
  const one = sealer([old]);
  expect(one.seal('secret', 'w')).not.toBe(one.seal('secret', 'w'));
});

test('changed anywhere it does not open', () => {
  const sealed = sealer([old]).seal('secret', 'w');
  for (const at of [0, 5, 14, 35, sealed.length - 1]) {
    const other = sealed[at] === 'A' ? 'B' : 'A';
    expect(sealer([old]).open(sealed.slice(0, at) + other + sealed.slice(at + 1), 'w')).toBeNull();
  }
  expect(sealer([old]).open('', 'w')).toBeNull();
});

test('with a new key in front, what the old one sealed still opens, and is told from what is fresh', () => {
  const sealed = sealer([old]).seal('secret', 'w');
  const both = sealer([fresh, old]);
  expect(both.open(sealed, 'w')).toBe('secret');
  expect(both.isFresh(sealed)).toBe(false);
  expect(both.isFresh(both.seal('secret', 'w'))).toBe(true);
});

test('the embedded store has a key in a file of its owner’s alone, and keeps it', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baton-key-'));
  const settings = readSettings({});
  if (!settings.ok) throw new Error(settings.message);
  const sealed = connectorOptions(settings.settings, folder).sealer?.seal('secret', 'w') ?? '';
  expect(statSync(join(folder, 'secret.key')).mode & 0o777).toBe(0o600);
  expect(connectorOptions(settings.settings, folder).sealer?.open(sealed, 'w')).toBe('secret');
  expect(connectorOptions(settings.settings, null).sealer).toBeNull();
  writeFileSync(join(folder, 'secret.key'), 'none');
  expect(() => connectorOptions(settings.settings, folder)).toThrow(KeyFileFault);
  expect(readFileSync(join(folder, 'secret.key'), 'utf8')).toBe('none');
});

test.each(['short', `${old.toString('base64')},short`, old.toString('hex'), ','])('%s is no key, and the server does not start', (text) => {
  expect(readSettings({ BATON_SECRET_KEY: text })).toMatchObject({
    ok: false,
    message: expect.stringContaining('BATON_SECRET_KEY: Give 32 random bytes'),
  });
});
