import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { PROJECT_ROOT } from '../../../src/server/config.ts';
import { begin, call, edit, newRecord, signedIn, started, temporaryFolder, workspaceWith } from '../harness.ts';
import { settingsFor } from '../stores.ts';

// How long the start of a process takes on a busy machine says nothing: so much for each of those that a test starts one after the other.
const PROCESS_MS = 15_000;
vi.setConfig({ testTimeout: 8 * PROCESS_MS });

function run(args: string[], settings: Record<string, string>): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(PROJECT_ROOT, 'src/server/cli/main.ts'), ...args], {
      env: { ...process.env, ...settings },
    });
    const said = { out: '', err: '' };
    child.stdout.on('data', (chunk) => {
      said.out += chunk;
    });
    child.stderr.on('data', (chunk) => {
      said.err += chunk;
    });
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, ...said }));
  });
}

test('a running server is backed up, exported and looked at; people and workspaces are removed, and stay so after a restore', {
  timeout: 14 * PROCESS_MS,
}, async () => {
  const dataFolder = temporaryFolder();
  const settings = await settingsFor(dataFolder);
  const backend = await started({ dataFolder, clock: Date });
  const workspace = await workspaceWith(backend);
  const sam = await signedIn(backend, workspace, 'Sam', ['sdr']);
  const other = await workspaceWith(backend, 'Southwind');
  const record = newRecord();
  await sam.push([begin(record), edit(record, 'pain', 0, 'They lose pallets.')]);
  const care = (...args: string[]) => run(args, { ...settings, PORT: new URL(backend.url).port });
  const outside = temporaryFolder();

  expect(await care('doctor')).toMatchObject({
    code: 0,
    err: '',
    out: expect.stringMatching(/ok {2}server: the server at .* is ready\.\n/),
  });
  expect(await care('export', join(outside, 'all'), '--workspace', workspace)).toMatchObject({
    code: 0,
    // The server may still be looking for the booking of the brief.
    out: expect.stringMatching(
      /^people: 1\nremoved: 0\ndevices: 1\nhandoffs: 1\nevents: 1\nclocks: 0\nbookings: [01]\ncredit: 1\ncalibrations: 0\nnames: 0\nsettings: 0\n$/,
    ),
  });
  expect(await care('export', join(outside, 'none'))).toMatchObject({ code: 1, err: expect.stringContaining('--workspace') });
  expect(existsSync(join(outside, 'none'))).toBe(false);
  const file = join(outside, 'b.baton');
  expect(await care('backup', file)).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/b\.baton: \d+ kB\.\n/) });
  expect(await care('backup', file)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('is there already') });
  expect(await care('backup', join(outside, 'no', 'b.baton'))).toMatchObject({ code: 1, err: expect.stringContaining('Make it first') });
  for (const force of [[], ['--force']])
    expect(await care('restore', file, ...force)).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^A server answers at .* Stop it first/),
    });

  const email = `sam@${workspace.slice(0, 8)}.example`;
  expect(await care('person', 'remove', '--email', 'nobody@x.example', '--workspace', workspace)).toMatchObject({
    code: 1,
    err: expect.stringContaining('Nobody here'),
  });
  expect(await care('workspace', 'remove', other, '--name', 'Northwind')).toMatchObject({
    code: 1,
    err: expect.stringContaining('another name'),
  });
  expect(await care('workspace', 'remove', other, '--name', 'Southwind')).toMatchObject({
    code: 0,
    out: expect.stringContaining('Backups made before'),
  });
  expect(await care('person', 'remove', '--email', email)).toMatchObject({
    code: 0,
    out: expect.stringContaining('Removed, from the log too.'),
  });
  expect((await call(backend, '/v1/me', { token: sam.token })).status).toBe(401);
  await backend.close();

  expect(await care('restore', file)).toMatchObject({ code: 1, out: '', err: expect.stringContaining('--force') });
  const restored = await care('restore', file, '--force');
  expect(restored).toMatchObject({ code: 0, err: '', out: expect.stringContaining('Removed again, as they were removed since: 2.') });
  const again = await started({ dataFolder, clock: Date });
  expect((await call(again, '/v1/me', { token: sam.token })).status).toBe(401);
  expect(await again.store.read((tx) => tx.selectFrom('workspace').select('name').execute())).toEqual([{ name: 'Northwind' }]);
});

test('what is refused ends with 1 and a sentence, what the help does not know with 2', async () => {
  const settings = await settingsFor(temporaryFolder());
  for (const args of [['backup'], ['restore'], ['export'], ['person', 'remove'], ['workspace', 'remove', 'x'], ['doctor', 'x', '--frob']])
    expect(await run(args, settings), args.join(' ')).toMatchObject({ code: 2, out: '' });
  expect(await run(['restore', '/nowhere/at/all'], { ...settings, PORT: '1' })).toMatchObject({
    code: 1,
    err: 'There is no file /nowhere/at/all.\n',
  });
  expect(await run(['doctor'], { ...settings, BATON_PROXIES: 'x' })).toMatchObject({
    code: 1,
    err: expect.stringContaining('BATON_PROXIES'),
  });
});
