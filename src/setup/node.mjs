/** Step 1: the right Node. What runs here may be older; everything after this step runs with the Node it names. */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, statfsSync } from 'node:fs';
import path from 'node:path';
import { Refusal, root, runQuietly, say, troubleIn, troubleWith } from './say.mjs';

/** @typedef {{ node: string, env: NodeJS.ProcessEnv }} Runtime the binary, and the environment in which `node` means it */

/** @param {string} version as in `process.version` @returns {[number, number]} */
const parts = (version) => /** @type {[number, number]} */ (version.replace(/^v/, '').split('.').map(Number));

/** Node-API 10 came with 22.14 and 23.6: with less, better-sqlite3 13 ends the process without a word. @param {string} version */
export function isRecentEnough(version) {
  const [major, minor] = parts(version);
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 14);
}

/** What a Node that is recent enough needs to run TypeScript without a word: from 22.18 and 23.6 it does so by itself, before 24 with a warning. @param {string} version */
export function flagsFor(version) {
  const [major, minor] = parts(version);
  const flags = major === 22 && minor < 18 ? ['--experimental-strip-types'] : [];
  return major < 24 ? [...flags, '--disable-warning=ExperimentalWarning'] : flags;
}

/** The registry's package that is nothing but this platform's binary: no install script, which newer npm blocks. @param {string} platform @param {string} arch */
export function packageFor(platform, arch) {
  const name = platform === 'win32' ? 'win' : platform;
  return `${platform === 'darwin' && arch === 'arm64' ? 'node-bin' : 'node'}-${name}-${arch}`;
}

/** npm as [program, ...args], run by the given Node where npm tells where it stands. @param {string} node */
export function npmWith(node) {
  const script = process.env['npm_execpath'];
  if (script && /npm-cli\.c?js$/.test(script)) return [node, script];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm'];
}

/** Refuses at once where an install could only go wrong: npm tries each package again for minutes without a network, and passes for done on a full disk. @param {string[]} npm @param {NodeJS.ProcessEnv} env */
export function checkBeforeInstall([program = '', ...args], env) {
  const { bavail, bsize } = statfsSync(root);
  if (bavail * bsize < 500e6) throw new Refusal(String(troubleWith('ENOSPC')));
  const { stdout, stderr } = spawnSync(program, [...args, 'ping', '--fetch-retries=0', '--fetch-timeout=20000'], {
    env,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  const trouble = troubleIn(`${stdout}${stderr}`);
  if (trouble) throw new Refusal(trouble);
}

/** @returns {Runtime} */
export function getNode() {
  const node = isRecentEnough(process.version) ? process.execPath : getPinnedNode();
  const version = node === process.execPath ? process.version : pinnedVersion();
  const search = [path.dirname(node), process.env['PATH']].join(path.delimiter);
  const options = [process.env['NODE_OPTIONS'] ?? '', ...flagsFor(version)].join(' ').trim();
  return { node, env: { ...process.env, PATH: search, ...(options && { NODE_OPTIONS: options }) } };
}

function getPinnedNode() {
  const wanted = pinnedVersion();
  const home = path.join(root, '.runtime');
  const node = path.join(home, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (answers(node, wanted)) return node;
  say(`getting Node ${wanted} into .runtime/, because ${process.version} is too old for Baton (your own Node stays as it is)`);
  checkBeforeInstall(npmWith(process.execPath), process.env);
  rmSync(home, { recursive: true, force: true });
  const alias = `node@npm:${packageFor(process.platform, process.arch)}@${wanted}`;
  const otherwise = `npm could not install Node ${wanted} for ${process.platform} ${process.arch}. Install Node 24 yourself (nodejs.org) and run the command again.`;
  runQuietly(
    [...npmWith(process.execPath), 'install', '--prefix', home, '--no-save', '--no-audit', '--no-fund', '--loglevel=error', alias],
    process.env,
    otherwise,
  );
  if (!answers(node, wanted))
    throw new Refusal(
      `The Node from the registry does not run on this system. Install Node 24 yourself (nodejs.org) and run the command again.`,
    );
  return node;
}

/** @param {string} node @param {string} wanted */
const answers = (node, wanted) => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() === `v${wanted}`;

/** @returns {string} */
const pinnedVersion = () => JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).config.node;
