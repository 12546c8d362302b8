/** Step 3: the extension and the practice CRM, built into dist/ when their sources have changed. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, runQuietly, say } from './say.mjs';

const sources = ['src', 'public', 'manifest.json', 'vite.config.ts', 'tsconfig.json', 'package-lock.json'];
const outputs = ['extension', 'practice'];

/** @param {import('./node.mjs').Runtime} runtime */
export function build({ node, env }) {
  const now = fingerprint(root, sources);
  if (isBuilt(root, now)) return;
  say('building the extension and the practice CRM into dist/, because their sources have changed');
  // Gone before the build begins: a build that is broken off must not pass for a whole one.
  rmSync(stampIn(root), { force: true });
  const vite = [node, path.join(root, 'node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'];
  const otherwise = 'The build failed; its words above say where.';
  const calm = { ...env, NODE_ENV: 'production' };
  runQuietly(vite, calm, otherwise);
  runQuietly([...vite, '--mode', 'practice'], calm, otherwise);
  mkdirSync(path.join(root, 'dist'), { recursive: true });
  writeFileSync(stampIn(root), now);
}

/** @param {string} folder @param {string} now what `fingerprint` says */
export function isBuilt(folder, now) {
  const stamp = stampIn(folder);
  return outputs.every((name) => existsSync(path.join(folder, 'dist', name))) && existsSync(stamp) && readFileSync(stamp, 'utf8') === now;
}

/** A hash over the names and contents of files and folders; one that is not there counts as such. @param {string} folder @param {string[]} names */
export function fingerprint(folder, names) {
  const hash = createHash('sha256');
  for (const name of names)
    for (const file of filesUnder(path.join(folder, name)))
      hash
        .update(`${path.relative(folder, file)}\0`)
        .update(readFileSync(file))
        .update('\0');
  return hash.digest('hex');
}

/** @param {string} at @returns {string[]} */
function filesUnder(at) {
  if (!existsSync(at)) return [];
  if (!statSync(at).isDirectory()) return [at];
  return readdirSync(at)
    .sort()
    .flatMap((name) => filesUnder(path.join(at, name)));
}

/** @param {string} folder */
const stampIn = (folder) => path.join(folder, 'dist', '.built');
