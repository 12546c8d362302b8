/** Step 2: the packages that package-lock.json names. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { npmWith } from './node.mjs';
import { root, runQuietly, say } from './say.mjs';

/** @typedef {{ packages: Record<string, { version?: string, optional?: boolean, devOptional?: boolean }> }} Lock */

/** @param {import('./node.mjs').Runtime} runtime */
export function getPackages({ node, env }) {
  if (packagesFit(root)) return;
  say('installing the packages of package-lock.json into node_modules/, because they are not there or not the right ones');
  // No package of ours needs an install script (better-sqlite3 brings its binaries), so none may run.
  runQuietly(
    [...npmWith(node), 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    env,
    'npm could not install the packages; its words above say why. Then run the command again.',
  );
}

/** True when each package of the lock stands in node_modules in its version. npm writes its own list last, so a broken-off install has none. @param {string} folder */
export function packagesFit(folder) {
  const [wanted, found] = [lockAt(path.join(folder, 'package-lock.json')), lockAt(path.join(folder, 'node_modules', '.package-lock.json'))];
  return Object.entries(wanted).every(([place, { version, optional, devOptional }]) => {
    const inPlace = found[place];
    if (!inPlace) return place === '' || optional === true || devOptional === true;
    return inPlace.version === version && existsSync(path.join(folder, place, 'package.json'));
  });
}

/** @param {string} file @returns {Lock['packages']} */
const lockAt = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : {});
