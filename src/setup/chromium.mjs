/** Step 4: a Chromium, for the browser tests and for trying the product. Not Google Chrome: since version 137 it refuses --load-extension. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import { Refusal, say } from './say.mjs';

const names = ['chromium', 'chromium-browser'];
const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/usr/lib/chromium/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/opt/homebrew/bin/chromium',
  'C:\\Program Files\\Chromium\\Application\\chrome.exe',
];

/** @param {NodeJS.ProcessEnv} env @param {string[]} [places] @returns {string | undefined} the binary; BATON_CHROMIUM decides alone when set */
export function findChromium(env, places = usualPlaces) {
  const chosen = env['BATON_CHROMIUM'];
  if (chosen) {
    if (runs(chosen)) return chosen;
    throw new Refusal(`BATON_CHROMIUM is ${chosen}, which is no program this user can run. Point it at a Chromium, or unset it.`);
  }
  const onPath = (env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return [...onPath.flatMap((folder) => names.map((name) => path.join(folder, name))), ...places].find(runs);
}

/** @param {NodeJS.ProcessEnv} env @returns {string} the binary, from the system's packages when it is not there and we may */
export function getChromium(env) {
  const found = findChromium(env);
  if (found) return found;
  if (process.getuid?.() === 0 && runsAtAll('apt-get')) {
    say("installing Chromium from the system's packages, because the browser tests need a real one");
    const calm = { ...env, DEBIAN_FRONTEND: 'noninteractive' };
    const done = [
      ['update', '-qq'],
      ['install', '-y', '-qq', 'chromium'],
    ].every((args) => spawnSync('apt-get', args, { env: calm, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0);
    const installed = done ? findChromium(env) : undefined;
    if (installed) return installed;
  }
  throw new Refusal(
    `No Chromium found. Install it (${hint()}) or set BATON_CHROMIUM to one; Google Chrome does not do, it refuses to load extensions this way.`,
  );
}

const hint = () =>
  process.platform === 'darwin'
    ? 'brew install --cask chromium'
    : process.platform === 'win32'
      ? 'chromium.org'
      : 'sudo apt-get install chromium';

/** @param {string} file */
function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** @param {string} program */
const runsAtAll = (program) => spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
