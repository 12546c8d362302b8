import path from 'node:path';
import { expect, test } from 'vitest';
import { findChromium } from '../../src/setup/chromium.mjs';
import { folderWith, write } from './folder.ts';

test('the first folder of the PATH that has a Chromium is taken', () => {
  const folder = folderWith({ 'a/readme': '', 'b/bin/chromium-browser': '', 'c/bin/chromium': '' });
  const search = ['a', 'b/bin', 'c/bin'].map((name) => path.join(folder, name)).join(path.delimiter);
  expect(findChromium({ PATH: search }, [])).toBe(path.join(folder, 'b/bin/chromium-browser'));
});

test('Google Chrome is not taken: it refuses to load extensions this way', () => {
  const folder = folderWith({ 'bin/google-chrome': '', 'bin/google-chrome-stable': '', 'bin/chrome': '' });
  expect(findChromium({ PATH: path.join(folder, 'bin') }, [])).toBeUndefined();
});

test('what cannot be run is not taken, nor is a folder of that name', () => {
  const folder = folderWith({ 'a/chromium': '', 'b/chromium/readme': '' });
  expect(findChromium({ PATH: [path.join(folder, 'a'), path.join(folder, 'b')].join(path.delimiter) }, [])).toBeUndefined();
});

test('outside the PATH the usual places are looked at', () => {
  const folder = folderWith({ 'bin/Chromium': '' });
  expect(findChromium({ PATH: '' }, [path.join(folder, 'bin/Chromium')])).toBe(path.join(folder, 'bin/Chromium'));
});

test('BATON_CHROMIUM goes before the PATH', () => {
  const folder = folderWith({ 'bin/chromium': '', 'own/bin/mine': '' });
  const mine = path.join(folder, 'own/bin/mine');
  expect(findChromium({ PATH: path.join(folder, 'bin'), BATON_CHROMIUM: mine }, [])).toBe(mine);
});

test('a BATON_CHROMIUM that is not there is said, not passed over', () => {
  const folder = folderWith({ 'bin/chromium': '' });
  write(path.join(folder, 'plain'), '');
  for (const wrong of ['nothing', 'plain'])
    expect(() => findChromium({ PATH: path.join(folder, 'bin'), BATON_CHROMIUM: path.join(folder, wrong) }, [])).toThrow(
      /BATON_CHROMIUM is .*unset it/,
    );
});
