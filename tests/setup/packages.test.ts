import { rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { packagesFit } from '../../src/setup/packages.mjs';
import { folderWith, write } from './folder.ts';

const wanted = {
  '': { version: '0.1.0' },
  'node_modules/hono': { version: '4.1.0' },
  'node_modules/@scope/tool': { version: '2.0.0' },
  'node_modules/tool-for-mac': { version: '1.0.0', optional: true },
};
const { '': _root, 'node_modules/tool-for-mac': _mac, ...installed } = wanted;

const clone = (found: object) =>
  folderWith({
    'package-lock.json': { packages: wanted },
    'node_modules/.package-lock.json': { packages: found },
    'node_modules/hono/package.json': {},
    'node_modules/@scope/tool/package.json': {},
  });

test('packages that are all there in their versions fit; those for another system may be missing', () => {
  expect(packagesFit(clone(installed))).toBe(true);
});

test('a fresh clone does not fit', () => {
  expect(packagesFit(folderWith({ 'package-lock.json': { packages: wanted } }))).toBe(false);
});

test('a broken-off install, which has no list yet, does not fit', () => {
  const folder = clone(installed);
  rmSync(path.join(folder, 'node_modules/.package-lock.json'));
  expect(packagesFit(folder)).toBe(false);
});

test('another version does not fit', () => {
  expect(packagesFit(clone({ ...installed, 'node_modules/hono': { version: '4.0.9' } }))).toBe(false);
});

test('a package more in the lock does not fit', () => {
  const folder = clone(installed);
  write(path.join(folder, 'package-lock.json'), { packages: { ...wanted, 'node_modules/new': { version: '1.0.0' } } });
  expect(packagesFit(folder)).toBe(false);
});

test('a package whose folder someone removed does not fit', () => {
  const folder = clone(installed);
  rmSync(path.join(folder, 'node_modules/hono'), { recursive: true });
  expect(packagesFit(folder)).toBe(false);
});

test('a mark that an install did not come to its end does not fit', () => {
  const folder = clone(installed);
  write(path.join(folder, 'node_modules/.baton-installing'), '');
  expect(packagesFit(folder)).toBe(false);
});
