import { renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { fingerprint, isBuilt } from '../../src/setup/build.mjs';
import { folderWith, write } from './folder.ts';

const sources = ['src', 'manifest.json', 'not-there.ts'];
const clone = () => folderWith({ 'src/a.ts': 'a', 'src/deep/b.ts': 'b', 'manifest.json': '{}', 'other.md': '' });

test('the fingerprint stays the same where no source changes', () => {
  const folder = clone();
  const before = fingerprint(folder, sources);
  write(path.join(folder, 'other.md'), 'more');
  write(path.join(folder, 'src/a.ts'), 'a');
  expect(fingerprint(folder, sources)).toBe(before);
  expect(fingerprint(clone(), sources)).toBe(before);
});

test.each<[string, (folder: string) => void]>([
  ['content', (folder) => write(path.join(folder, 'src/deep/b.ts'), 'c')],
  ['a new file', (folder) => write(path.join(folder, 'src/new.ts'), '')],
  ['a removed file', (folder) => rmSync(path.join(folder, 'src/a.ts'))],
  ['another name', (folder) => renameSync(path.join(folder, 'src/a.ts'), path.join(folder, 'src/z.ts'))],
  ['a file that was not there', (folder) => write(path.join(folder, 'not-there.ts'), '')],
])('the fingerprint changes with %s', (_, change) => {
  const folder = clone();
  const before = fingerprint(folder, sources);
  change(folder);
  expect(fingerprint(folder, sources)).not.toBe(before);
});

test('a build counts when both parts are there with the stamp of these sources', () => {
  const built = { 'dist/extension/manifest.json': '{}', 'dist/practice/index.html': '', 'dist/.built': 'now' };
  expect(isBuilt(folderWith(built), 'now')).toBe(true);
  expect(isBuilt(folderWith(built), 'later')).toBe(false);
  for (const missing of Object.keys(built)) {
    const rest = Object.fromEntries(Object.entries(built).filter(([name]) => name !== missing));
    expect(isBuilt(folderWith(rest), 'now'), `without ${missing}`).toBe(false);
  }
});
