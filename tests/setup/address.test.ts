import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { addressOf, placeOf, troubleAt, tryPlace } from '../../src/setup/address.mjs';
import { Refusal, root } from '../../src/setup/say.mjs';

test('without settings it is this machine, port 8787', () => {
  expect(placeOf({})).toEqual({ host: '127.0.0.1', port: 8787 });
  expect(placeOf({ PORT: '', BATON_HOST: '' })).toEqual({ host: '127.0.0.1', port: 8787 });
  expect(placeOf({ PORT: '9000', BATON_HOST: '::1' })).toEqual({ host: '::1', port: 9000 });
});

test.each(['abc', '-1', '65536', '80.5', '0x50', '8787 '])('PORT=%s is no port', (port) => {
  expect(() => placeOf({ PORT: port })).toThrow(Refusal);
  expect(() => placeOf({ PORT: port })).toThrow(`PORT is ${port}`);
});

test.each([
  ['0.0.0.0', 'http://127.0.0.1:80'],
  ['::', 'http://127.0.0.1:80'],
  ['::1', 'http://[::1]:80'],
  ['localhost', 'http://localhost:80'],
])('a server on %s is opened at %s', (host, address) => {
  expect(addressOf({ host, port: 80 })).toBe(address);
});

test('a port that is taken and a host that is not here are said as what they are', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => {
    other.close();
  });
  await new Promise((resolve) => other.once('listening', resolve));
  const taken = other.address();
  const port = typeof taken === 'object' && taken ? taken.port : 0;
  await expect(tryPlace({ host: '127.0.0.1', port })).rejects.toThrow(new RegExp(`^Port ${port} is taken`));
  // Kept for documentation: no machine has it.
  await expect(tryPlace({ host: '192.0.2.1', port: 0 })).rejects.toThrow(/^BATON_HOST is 192\.0\.2\.1/);
  await expect(tryPlace({ host: '127.0.0.1', port: 0 })).resolves.toBeUndefined();
});

test('a port that needs more rights is no matter of the folder, and a host nobody knows none of the registry', () => {
  expect(troubleAt({ host: '127.0.0.1', port: 80 }, 'EACCES')).toMatch(/^This user may not use port 80;/);
  expect(troubleAt({ host: 'nowhere', port: 80 }, 'ENOTFOUND')).toMatch(/^BATON_HOST is nowhere/);
});

test.each([
  [{ PORT: 'abc' }, /^baton: PORT is abc, [^\n]+\n$/],
  [{ PORT: '0', BATON_HOST: '192.0.2.1' }, /^baton: BATON_HOST is 192\.0\.2\.1, [^\n]+\n$/],
])('npm start with %j ends in one sentence', (settings, says) => {
  const done = spawnSync(process.execPath, ['src/setup/start.mjs'], {
    cwd: root,
    env: { ...process.env, ...settings, BATON_NO_BROWSER: '1' },
    encoding: 'utf8',
  });
  expect([done.status, done.stdout]).toEqual([1, '']);
  expect(done.stderr).toMatch(says);
});
