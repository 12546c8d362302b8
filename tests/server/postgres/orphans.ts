/** A test run that was killed leaves its PostgreSQL running. The next one ends it, and removes its data. */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** Of the folders of clusters, in the temporary folder. */
export const PREFIX = 'baton-postgres-';
const OWNER = 'owner';
/** Milliseconds in which one has to end by itself. */
const PATIENCE_MS = 10_000;
const LOOK_EVERY = 50;

/** This process starts a cluster in `folder`, and ends it. */
export const claim = (folder: string): void => writeFileSync(join(folder, OWNER), String(process.pid));

/** Ends and removes clusters whose owner no longer lives. One that says of no owner is left alone. */
export async function removeOrphans(temporary = tmpdir()): Promise<void> {
  for (const name of readdirSync(temporary)) {
    const folder = join(temporary, name);
    if (name.startsWith(PREFIX) && isOrphan(folder)) await remove(folder);
  }
}

function isOrphan(folder: string): boolean {
  const owner = firstNumber(join(folder, OWNER));
  return owner !== null && !isAlive(owner);
}

async function remove(folder: string): Promise<void> {
  const data = join(folder, 'data');
  const pid = firstNumber(join(data, 'postmaster.pid'));
  // Its number may be somebody else's by now.
  const isThere = (): boolean => pid !== null && isAlive(pid) && commandOf(pid).includes(data);
  if (pid !== null && isThere()) process.kill(pid, 'SIGQUIT');
  for (let waited = 0; isThere() && waited < PATIENCE_MS; waited += LOOK_EVERY) await pause(LOOK_EVERY);
  if (!isThere()) rmSync(folder, { recursive: true, force: true });
}

function firstNumber(file: string): number | null {
  if (!existsSync(file)) return null;
  const number = Number.parseInt(readFileSync(file, 'utf8'), 10);
  return number > 0 ? number : null;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function commandOf(pid: number): string {
  try {
    if (existsSync('/proc/self/cmdline')) return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'args=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    // It ended meanwhile.
    return '';
  }
}
