/** What an administrator sets, for one browser alone: a policy file that no other process on this machine sees. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from 'playwright-core';
import { EXTENSION_ID } from '../../src/server/config.ts';
import { getChromium } from '../../src/setup/chromium.mjs';
import { type Browser, openBrowser } from './browser.ts';

const FOLDER = '/etc/chromium';

const quoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** A Chromium that sees this policy in a mount of its own. Null where this user, or this system, cannot make one. */
function policedChromium(policy: object): string | null {
  const isPossible = spawnSync('unshare', ['-m', 'mount', '-t', 'tmpfs', 'none', FOLDER]).status === 0;
  if (!isPossible) return null;
  const folder = mkdtempSync(join(tmpdir(), 'baton-policy-'));
  const file = join(folder, 'policy.json');
  const script = join(folder, 'chromium');
  writeFileSync(file, JSON.stringify(policy));
  const inside = [
    `mount -t tmpfs none ${FOLDER}`,
    `mkdir -p ${FOLDER}/policies/managed`,
    `cp ${quoted(file)} ${FOLDER}/policies/managed/`,
    `exec ${quoted(getChromium(process.env))} "$@"`,
  ].join(' && ');
  writeFileSync(script, `#!/bin/sh\nexec unshare -m sh -c ${quoted(inside)} chromium "$@"\n`);
  chmodSync(script, 0o755);
  return script;
}

/** Where no policy can be set for one browser alone, its pages are told what one would have said. */
const stub = (context: BrowserContext, set: object): Promise<unknown> =>
  context.addInitScript((given) => {
    if (location.protocol === 'chrome-extension:') chrome.storage.managed.get = (() => Promise.resolve(given)) as never;
  }, set);

/** A browser whose administrator set this for the extension. */
export async function openManaged(set: object): Promise<Browser> {
  const executablePath = policedChromium({ '3rdparty': { extensions: { [EXTENSION_ID]: set } } });
  if (executablePath) return openBrowser({ executablePath });
  const browser = await openBrowser();
  await stub(browser.context, set);
  return browser;
}
