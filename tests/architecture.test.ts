/** Holds src to the shape in docs: rooms, arrows, packages, names and lengths. And holds the checker itself to be able to fail. */
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { rules } from './architecture/rules.ts';
import { readSource, readTree } from './architecture/source.ts';

describe('src', () => {
  const sources = readTree(fileURLToPath(new URL('../src', import.meta.url)));
  test.each(Object.entries(rules))('%s', (_, rule) => {
    expect(rule(sources)).toEqual([]);
  });
});

/** What a rule says about these files. */
const judge = (rule: string, files: Record<string, string>) =>
  rules[rule]?.(Object.entries(files).map(([file, text]) => readSource(file, text)));

const bad: [rule: string, why: string, files: Record<string, string>, says: RegExp][] = [
  ['every file stands in a room', 'a new top folder', { 'billing/pay.ts': '' }, /no known room/],
  [
    'rooms import only along the arrows',
    'core reaching out',
    { 'core/a.ts': "import { b } from '../sync/b.ts';" },
    /core may import from: nothing/,
  ],
  ['rooms import only along the arrows', 'a dynamic import', { 'core/a.ts': "const b = await import('../sync/b.ts');" }, /sync\/b\.ts/],
  ['rooms import only along the arrows', 'a type-only import', { 'core/a.ts': "import type { B } from '../sync/b.ts';" }, /sync\/b\.ts/],
  ['rooms import only along the arrows', 'an inline type', { 'core/a.ts': "type B = import('../sync/b.ts').B;" }, /sync\/b\.ts/],
  ['rooms import only along the arrows', 'an export from', { 'core/a.ts': "export * from '../sync/b.ts';" }, /sync\/b\.ts/],
  [
    'rooms import only along the arrows',
    'more of sync than its ports',
    { 'storage/a.ts': "import { b } from '../sync/merge.ts';" },
    /sync\/ports/,
  ],
  [
    'rooms import only along the arrows',
    'roots importing each other',
    { 'sidebar/a.ts': "import { b } from '../background/b.ts';" },
    /background/,
  ],
  [
    'rooms import only along the arrows',
    'code from protocol in content',
    { 'content/a.ts': "import { b } from '../protocol/b.ts';" },
    /import type/,
  ],
  [
    'rooms import only along the arrows',
    'more of platform in content',
    { 'content/a.ts': "import { b } from '../platform/lock.ts';" },
    /platform\/content/,
  ],
  ['rooms import only along the arrows', 'leaving src', { 'core/a.ts': "import { b } from '../../tests/b.ts';" }, /outside src/],
  ['rooms use only their packages', 'a package in crm', { 'crm/a.ts': "import * as z from 'zod';" }, /crm may use: none/],
  [
    'rooms use only their packages',
    "Node's modules in core",
    { 'core/a.ts': "import { readFileSync } from 'node:fs';" },
    /core may use: zod/,
  ],
  ['rooms use only their packages', 'a package in setup', { 'setup/a.mjs': "import 'commander';" }, /node:\*/],
  [
    'the content script carries no package',
    'zod through core',
    { 'content/a.ts': "import { b } from '../core/b.ts';", 'core/b.ts': "import * as z from 'zod';" },
    /carry zod \(src\/content\/a\.ts > src\/core\/b\.ts\)/,
  ],
  ['only platform touches the extension API', 'chrome in a page', { 'sidebar/a.ts': 'chrome.runtime.sendMessage(1);' }, /`chrome\.`/],
  ['only platform touches the extension API', 'chrome in a type', { 'content/a.ts': 'export type T = chrome.tabs.Tab;' }, /`chrome\.`/],
  ['only platform touches the extension API', 'chrome by way of globalThis', { 'content/a.ts': 'globalThis.chrome.x();' }, /`chrome\.`/],
  [
    'no files import each other in a circle',
    'three files',
    { 'core/a.ts': "import './b.ts';", 'core/b.ts': "import './c.ts';", 'core/c.ts': "import './a.ts';" },
    /core\/a\.ts > core\/b\.ts > core\/c\.ts > core\/a\.ts/,
  ],
  ['names say what a file does', 'a drawer', { 'core/utils/a.ts': '' }, /utils says nothing/],
  ['names say what a file does', 'a file that is a drawer', { 'core/helpers.ts': '' }, /helpers\.ts says nothing/],
  ['names say what a file does', "a room's types.ts", { 'core/types.ts': '' }, /beside the code/],
  ['imports carry their ending', 'no ending', { 'core/a.ts': "import './b';" }, /Write the ending/],
  ['imports carry their ending', 'the ending of a build', { 'core/a.ts': "import './b.js';" }, /Write the ending/],
  ['files stay short', 'a long file', { 'core/a.ts': '\n'.repeat(401), 'core/b.ts': '', 'core/c.ts': '' }, /401 lines/],
  ['files stay short', 'long files all over', { 'core/a.ts': '\n'.repeat(90), 'core/b.ts': '\n'.repeat(90) }, /more than 90 lines/],
];

const good: [rule: string, why: string, files: Record<string, string>][] = [
  ['rooms import only along the arrows', 'the ports of sync', { 'storage/a.ts': "import type { P } from '../sync/ports.ts';" }],
  ['rooms import only along the arrows', 'types from protocol', { 'content/a.ts': "import type { M } from '../protocol/m.ts';" }],
  ['rooms import only along the arrows', 'within a room', { 'core/a/b.ts': "import { c } from '../c.ts';" }],
  ['rooms use only their packages', 'a scope', { 'server/a.ts': "import { serve } from '@hono/node-server/serve';" }],
  [
    'the content script carries no package',
    'a type of zod',
    { 'content/a.ts': "import type { b } from '../core/b.ts';", 'core/b.ts': "import 'zod';" },
  ],
  ['only platform touches the extension API', 'platform', { 'platform/a.ts': 'chrome.runtime.getURL("");' }],
  ['only platform touches the extension API', 'a property of that name', { 'server/a.ts': 'log(agent.browser.name);' }],
];

describe('the checker', () => {
  test.each(bad)('%s: sees %s', (rule, _, files, says) => {
    expect(judge(rule, files)?.join('\n')).toMatch(says);
  });

  test.each(good)('%s: lets %s pass', (rule, _, files) => {
    expect(judge(rule, files)).toEqual([]);
  });

  test('refuses an import it cannot read', () => {
    expect(() => readSource('core/a.ts', 'await import(name);')).toThrow(/write it out/);
  });
});
