/** The window `npm start` opens: a Chromium of its own profile, with the extension, on the practice CRM. Without one, everything else still works. */
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { findChromium } from './chromium.mjs';
import { root, say } from './say.mjs';

/** @param {NodeJS.ProcessEnv} env @param {string} platform */
export function wantsBrowser(env, platform) {
  const screen = platform === 'darwin' || platform === 'win32' || Boolean(env['DISPLAY'] || env['WAYLAND_DISPLAY']);
  return screen && !env['BATON_NO_BROWSER'];
}

/** @param {NodeJS.ProcessEnv} env @param {string} address @param {Promise<number>} server ends the wait, and the window, when it ends */
export async function openBrowser(env, address, server) {
  const chromium = findChromium(env);
  if (!chromium)
    return say('no Chromium found, so no window opens; the README says how to load the extension from dist/extension into your own Chrome');
  const stopped = server.then(
    () => false,
    () => false,
  );
  if (!(await Promise.race([answers(`${address}/readyz`), stopped]))) return;
  const profile = path.join(root, '.baton', 'browser');
  mkdirSync(profile, { recursive: true });
  const window = spawn(chromium, [...flags(profile), `${address}/practice/`], { env, stdio: 'ignore' });
  window.on('error', () => say(`${chromium} did not start; open ${address}/practice/ in a Chromium with dist/extension loaded`));
  stopped.then(() => window.kill());
}

/** @param {string} profile */
const flags = (profile) => [
  `--load-extension=${path.join(root, 'dist', 'extension')}`,
  `--user-data-dir=${profile}`,
  '--no-first-run',
  '--no-default-browser-check',
  // Chromium does not start for root with its sandbox.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

/** True once the address answers well; asks until then. @param {string} address @returns {Promise<boolean>} */
async function answers(address) {
  const ok = await fetch(address).then(
    (answer) => answer.ok,
    () => false,
  );
  if (ok) return true;
  await new Promise((resolve) => setTimeout(resolve, 200).unref());
  return answers(address);
}
