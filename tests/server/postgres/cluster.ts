/** A real PostgreSQL from the registry, on a free port of this machine, with its data in the temporary folder. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Binaries, binaries } from './binaries.ts';
import { claim, PREFIX, removeOrphans } from './orphans.ts';

export interface Cluster {
  /** Belongs to the user that PostgreSQL runs as. */
  folder: string;
  /** The address of one of its databases. */
  url(database: string): string;
  /** Stops it as its operator would, open connections cut. Its data stays. */
  stop(): Promise<void>;
  /** Ends it as a failing machine would: nothing is put in order, and the next start has to recover from the log. */
  crash(): Promise<void>;
  /** Starts it again on the same port. */
  start(): Promise<void>;
  /** Stops it and removes all of it. */
  remove(): Promise<void>;
}

const USER = 'baton';
const START_MS = 60_000;
/** Many backends at once, each with connections for readers, writers and news. */
const SETTINGS = { max_connections: 300, listen_addresses: '127.0.0.1', unix_socket_directories: '' };
/** Nothing in it outlives the tests: it need not wait for the disk. */
const CARELESS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** Rejects with what PostgreSQL itself said where it does not start. */
export async function newCluster({ careless }: { careless: boolean }): Promise<Cluster> {
  await removeOrphans();
  const folder = mkdtempSync(join(tmpdir(), PREFIX));
  claim(folder);
  try {
    return await clusterIn(folder, careless);
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

async function clusterIn(folder: string, careless: boolean): Promise<Cluster> {
  const { initdb, postgres, user } = binaries(folder);
  const password = crypto.randomUUID();
  const data = join(folder, 'data');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (user.uid !== undefined && user.gid !== undefined) for (const path of [folder, passwordFile]) chownSync(path, user.uid, user.gid);
  chmodSync(folder, 0o700);
  await initialised(initdb, user, [`--pgdata=${data}`, `--username=${USER}`, `--pwfile=${passwordFile}`]);

  const port = await freePort();
  let running: ChildProcess | undefined;
  const kill = (): void => void running?.kill('SIGKILL');

  async function start(): Promise<void> {
    const settings = Object.entries({ ...SETTINGS, ...(careless ? CARELESS : {}), port });
    const child = spawn(postgres, ['-D', data, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])], {
      ...user,
      cwd: folder,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    running = child;
    process.once('exit', kill);
    await ready(child).catch((error: unknown) => {
      kill();
      throw error;
    });
  }

  async function end(signal: 'SIGINT' | 'SIGQUIT'): Promise<void> {
    const child = running;
    running = undefined;
    process.off('exit', kill);
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill(signal);
    await ended;
  }

  // By SIGQUIT its parts end at once, and none outlives it holding on to the shared memory, as after SIGKILL.
  const stop = () => end('SIGINT');
  const crash = () => end('SIGQUIT');
  const remove = async (): Promise<void> => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  await start();
  return { folder, url: (database) => `postgres://${USER}:${password}@127.0.0.1:${port}/${database}`, start, stop, crash, remove };
}

async function initialised(initdb: string, user: Binaries['user'], where: string[]): Promise<void> {
  const how = ['--auth=password', '--encoding=UTF8', '--locale=C', '--no-sync', '--no-instructions'];
  try {
    await promisify(execFile)(initdb, [...where, ...how], { ...user, cwd: '/' });
  } catch (error) {
    throw new Error(`PostgreSQL for the tests could not be set up: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Resolves once it takes connections; what it says after that is thrown away. */
function ready(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const fail = (why: string) => reject(new Error(`PostgreSQL for the tests ${why}. It said:\n${said}`));
    const late = setTimeout(() => fail('does not start'), START_MS);
    child.on('error', (error) => fail(`cannot be run (${error.message})`));
    child.on('exit', () => fail('ended'));
    child.stderr?.on('data', (chunk) => {
      if (said.length < 10_000) said += String(chunk);
      if (!said.includes('ready to accept connections')) return;
      clearTimeout(late);
      resolve();
    });
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}
