import { expect, test } from 'vitest';
import { wantsBrowser } from '../../src/setup/browser.mjs';

test.each<[boolean, string, NodeJS.ProcessEnv]>([
  [false, 'linux', {}],
  [true, 'linux', { DISPLAY: ':0' }],
  [true, 'linux', { WAYLAND_DISPLAY: 'wayland-0' }],
  [true, 'darwin', {}],
  [true, 'win32', {}],
  [false, 'linux', { DISPLAY: ':0', BATON_NO_BROWSER: '1' }],
  [false, 'darwin', { BATON_NO_BROWSER: '1' }],
])('a window: %s on %s with %j', (wanted, platform, env) => {
  expect(wantsBrowser(env, platform)).toBe(wanted);
});
