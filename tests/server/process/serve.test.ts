import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { PROJECT_ROOT } from '../../../src/server/config.ts';
import { temporaryFolder } from '../harness.ts';

function serve(settings: Record<string, string>) {
  const done = spawnSync(process.execPath, ['src/server/main.ts'], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, BATON_DATA: temporaryFolder(), ...settings },
    encoding: 'utf8',
  });
  expect([done.status, done.stdout]).toEqual([1, '']);
  return done.stderr;
}

test('a host that is not here is said as what it is', () => {
  expect(serve({ PORT: '0', BATON_HOST: '192.0.2.1' })).toMatch(/^BATON_HOST is 192\.0\.2\.1, [^\n]+\n$/);
});

test('a database that is not there is said as what it is, without its password', () => {
  const said = serve({ PORT: '0', DATABASE_URL: 'postgres://baton:secret@127.0.0.1:1/briefs' });
  expect(said).toMatch(/^Baton could not start with the database 127\.0\.0\.1:1\/briefs: [^\n]*ECONNREFUSED[^\n]* DATABASE_URL\.\n$/);
  expect(said).not.toContain('secret');
});

test('a full disk is said as what it is, in one line that says what to do', () => {
  const folder = temporaryFolder();
  const done = spawnSync('prlimit', ['--fsize=0:', process.execPath, 'src/server/main.ts'], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, PORT: '0', BATON_DATA: folder },
    encoding: 'utf8',
  });
  expect(done).toMatchObject({ status: 1, stdout: '' });
  expect(done.stderr).toBe(
    `There is no room left where ${folder} stands. Make room there, or set BATON_DATA to a folder on another disk, then start Baton again.\n`,
  );
});

test('a folder that is not to be written in is said as what it is', () => {
  // Nobody may make a folder there, not even root.
  expect(serve({ PORT: '0', BATON_DATA: '/sys/baton' })).toMatch(/^This user may not write in \/sys\/baton\. [^\n]+BATON_DATA[^\n]+\n$/);
  const file = `${temporaryFolder()}/file`;
  writeFileSync(file, '');
  expect(serve({ PORT: '0', BATON_DATA: file })).toBe(`BATON_DATA is ${file}, which is no folder. Set it to one.\n`);
});

test('a port that is taken is said as what it is', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  onTestFinished(() => {
    other.close();
  });
  await new Promise((resolve) => other.once('listening', resolve));
  const at = other.address();
  const port = typeof at === 'object' && at ? String(at.port) : '';
  expect(serve({ PORT: port })).toBe(`Port ${port} is taken. Stop the other program, or set PORT to another number.\n`);
});

test('a list of removals that cannot be read is said as what it is', () => {
  const folder = temporaryFolder();
  writeFileSync(`${folder}/tombstones.jsonl`, 'torn');
  expect(serve({ PORT: '0', BATON_DATA: folder })).toMatch(/tombstones\.jsonl has a line that cannot be read\. Mend it, [^\n]+\n$/);
});

test('one folder has one server, and no backup is put under it; what is written there only its user reads', async () => {
  const folder = temporaryFolder();
  chmodSync(folder, 0o755);
  const env = { ...process.env, PORT: '0', BATON_DATA: folder };
  const first = spawn(process.execPath, ['src/server/main.ts'], { cwd: PROJECT_ROOT, env });
  onTestFinished(() => void first.kill());
  await new Promise((resolve) => first.stdout.once('data', resolve));
  const held = `Another server runs on ${folder}. Stop it first, or set BATON_DATA to another folder.\n`;
  expect(serve({ PORT: '0', BATON_DATA: folder })).toBe(held);
  const restore = ['src/server/cli/main.ts', 'restore', `${folder}/none.gz`, '--force'];
  const restored = spawnSync(process.execPath, restore, { cwd: PROJECT_ROOT, env, encoding: 'utf8' });
  expect(restored).toMatchObject({ status: 1, stderr: expect.stringContaining(held.trim()) });
  for (const name of readdirSync(folder)) expect([name, statSync(`${folder}/${name}`).mode & 0o077]).toEqual([name, 0]);
  first.kill('SIGKILL');
  await new Promise((resolve) => first.once('exit', resolve));
  const next = spawn(process.execPath, ['src/server/main.ts'], { cwd: PROJECT_ROOT, env });
  onTestFinished(() => void next.kill());
  expect(String(await new Promise((resolve) => next.stdout.once('data', resolve)))).toContain('http://');
});
