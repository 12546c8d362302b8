/** How the set-up talks, runs other programs and gives up. */
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** A sentence for the person, without a stack: what is in the way and what to do about it. */
export class Refusal extends Error {}

/** To stderr: stdout belongs to the command that is set up here. @param {string} line */
export const say = (line) => console.error(`baton: ${line}`);

/** Runs the main function of a command: its exit code, or one sentence and exit code 1. @param {() => Promise<number>} command */
export async function main(command) {
  try {
    process.exitCode = await command();
  } catch (error) {
    const known = error instanceof Refusal ? error.message : troubleWith(String(/** @type {NodeJS.ErrnoException} */ (error)?.code));
    if (!known) throw error;
    say(known);
    process.exitCode = 1;
  }
}

/** What to do about an error code of the system or of npm; undefined where we know nothing better than the error itself. @param {string} code */
export function troubleWith(code) {
  if (code === 'ENOSPC') return 'The disk is full. Free about 1 GB and run the command again; it goes on where it stopped.';
  if (/^(EACCES|EPERM|EROFS)$/.test(code))
    return `This user may not write in ${root}. Give it the right to, or clone into a folder of its own, and run the command again.`;
  if (/^(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ERR_SOCKET_TIMEOUT)$/.test(code))
    return 'The npm registry cannot be reached. Check the network (npm ping tells), behind a proxy set HTTPS_PROXY, and run the command again.';
  return undefined;
}

/** The same, from what npm or Node wrote: `npm error code ENOTFOUND`, `code: 'EACCES'`. @param {string} words */
export const troubleIn = (words) => troubleWith(/\bcode:? '?(E[A-Z_]+)/.exec(words)?.[1] ?? '');

/** Runs a program quietly; when it fails, its own words are shown and a sentence says what to do. @param {string[]} command @param {NodeJS.ProcessEnv} env @param {string} otherwise */
export function runQuietly([program = '', ...args], env, otherwise) {
  const done = spawnSync(program, args, {
    cwd: root,
    env,
    encoding: 'utf8',
    shell: needsShell(program),
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64e6,
  });
  if (done.status === 0) return;
  const words = `${done.stdout ?? ''}${done.stderr ?? ''}${done.error ?? ''}`;
  const known = troubleIn(words);
  if (!known) console.error(words.trim());
  throw new Refusal(known ?? otherwise);
}

/** Runs a program in the foreground, signals passed on, until it ends. @param {string[]} command @param {NodeJS.ProcessEnv} env @returns {Promise<number>} its exit code */
export function runInFront([program = '', ...args], env) {
  const child = spawn(program, args, { cwd: root, env, stdio: 'inherit' });
  // A terminal sends Ctrl-C to the child as well: there ours is only to wait for it.
  process.on('SIGINT', () => process.stdin.isTTY || child.kill('SIGINT'));
  for (const signal of /** @type {const} */ (['SIGTERM', 'SIGHUP'])) process.on(signal, () => child.kill(signal));
  // Told to stop, npm stops a shell between us that keeps the word to itself: that it is gone is all we hear.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid === parent || child.kill('SIGTERM'), 500).unref();
  if (!process.env['npm_lifecycle_event']) clearInterval(watch);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => clearInterval(watch));
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
  });
}

/** Node starts .cmd files (npm on Windows) only through a shell. @param {string} program */
const needsShell = (program) => process.platform === 'win32' && !program.endsWith('.exe');
