/** Step 2: the packages that package-lock.json names. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkBeforeInstall, npmWith } from './node.mjs';
import { root, runQuietly, say } from './say.mjs';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} Lock */

/** @param {import('./node.mjs').Runtime} runtime */
export function getPackages({ node, env }) {
  if (packagesFit(root)) return;
  say('installing the packages of package-lock.json into node_modules/, because they are not there or not the right ones');
  checkBeforeInstall(npmWith(node), env);
  if (isBrokenOff(root)) rmSync(path.join(root, 'node_modules'), { recursive: true, force: true });
  mkdirSync(path.join(root, 'node_modules'), { recursive: true });
  writeFileSync(markIn(root), '');
  // Not `npm ci`: it refuses a lock without the binaries of other systems, and a registry need not have those to write one. Versions are
  // the lock's all the same. No package of ours needs an install script (better-sqlite3 brings its binaries), so none may run.
  const install = ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  runQuietly(
    [...npmWith(node), ...install],
    env,
    'npm could not install the packages; its words above say why. Then run the command again.',
  );
  rmSync(markIn(root), { force: true });
}

/** True when each package of the lock stands in node_modules in its version, by npm's own list and on disk. @param {string} folder */
export function packagesFit(folder) {
  if (isBrokenOff(folder)) return false;
  const [wanted, found] = [lockAt(path.join(folder, 'package-lock.json')), lockAt(listIn(folder))];
  return Object.entries(wanted).every(([place, { version, optional, devOptional }]) => {
    const inPlace = found[place];
    if (!inPlace) return place === '' || optional === true || devOptional === true;
    return inPlace.version === version && existsSync(path.join(folder, place, 'package.json'));
  });
}

/** An install that did not come to its end may have left half a package, which npm would take for a whole one. @param {string} folder */
const isBrokenOff = (folder) => existsSync(markIn(folder)) || !existsSync(listIn(folder));

/** @param {string} file @returns {Lock['packages']} */
const lockAt = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** What npm writes last. @param {string} folder */
const listIn = (folder) => path.join(folder, 'node_modules', '.package-lock.json');

/** @param {string} folder */
const markIn = (folder) => path.join(folder, 'node_modules', '.baton-installing');
