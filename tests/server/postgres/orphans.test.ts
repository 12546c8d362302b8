import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect, inject, onTestFinished, test } from 'vitest';
import { PREFIX, removeOrphans } from './orphans.ts';

const CLUSTER = new URL('cluster.ts', import.meta.url).href;

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.on('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.on('error', () => resolve(false));
  });

test('the PostgreSQL of a run that was killed is ended and removed by the next one, and no other', async () => {
  const script = `const { newCluster } = await import(${JSON.stringify(CLUSTER)});
    const { folder } = await newCluster({ careless: true });
    console.log(folder);
    setInterval(() => {}, 1_000);`;
  const run = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void run.kill('SIGKILL'));
  const [said] = await once(run.stdout, 'data');
  const folder = String(said).trim();
  const port = Number(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[3]);

  await removeOrphans();
  expect(existsSync(folder)).toBe(true);
  const ended = once(run, 'exit');
  run.kill('SIGKILL');
  await ended;
  expect(await answers(port)).toBe(true);

  const unclaimed = mkdtempSync(join(tmpdir(), PREFIX));
  onTestFinished(() => rmSync(unclaimed, { recursive: true }));
  const gone = mkdtempSync(join(tmpdir(), PREFIX));
  // Whose number it is now has nothing to do with PostgreSQL.
  writeFileSync(join(gone, 'owner'), String(run.pid));
  await removeOrphans();
  expect([folder, gone, unclaimed].map(existsSync)).toEqual([false, false, true]);
  expect(await answers(port)).toBe(false);
  const client = new pg.Client({ connectionString: inject('databases')?.admin ?? '' });
  await client.connect();
  expect((await client.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  await client.end();
}, 60_000);
