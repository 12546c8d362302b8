import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import manifest from '../../manifest.json' with { type: 'json' };
import { EXTENSION_ID } from '../../src/server/config.ts';
import { recordUrls } from '../crm/urls.ts';

test("the key in the manifest gives the id that the server's default lets in", () => {
  const hash = createHash('sha256').update(Buffer.from(manifest.key, 'base64')).digest('hex');
  const id = [...hash.slice(0, 32)].map((digit) => 'abcdefghijklmnop'[Number.parseInt(digit, 16)]).join('');
  expect(id).toBe(EXTENSION_ID);
});

test('no host is open to the extension before the person allows it, but for the CRMs in the cloud and the practice CRM', () => {
  const broad = manifest.host_permissions.filter((pattern) => /^(?:<all_urls>|\*:|https?:\/\/\*(?:\.\w+)?\/)/.test(pattern));
  expect(broad).toEqual([]);
  expect(manifest.content_scripts.map(({ matches }) => matches)).toEqual([manifest.host_permissions]);
  const clear = manifest.host_permissions.filter((pattern) => !pattern.startsWith('https://'));
  expect(clear).toEqual(['http://127.0.0.1/practice/*', 'http://localhost/practice/*']);
});

const matching = manifest.host_permissions.map((pattern) => {
  const [, protocol = '', hostname = '', pathname = ''] = /^(https?):\/\/([^/]+)(.*)$/.exec(pattern) ?? [];
  return new URLPattern({ protocol, hostname: hostname.replace(/^\*\./, '{*.}?'), port: '*', pathname });
});
const anywhere = ['practice', 'odoo', 'espo', 'twenty', 'suitecrm', 'sugarcrm'];
const inTheCloud = Object.entries(recordUrls).filter(([crm]) => !anywhere.includes(crm));
test.each(inTheCloud.flatMap(([, urls]) => urls))('runs at %s without being asked to', (url) => {
  const { protocol, hostname, port, pathname } = new URL(url);
  expect(matching.some((pattern) => pattern.test({ protocol: protocol.slice(0, -1), hostname, port, pathname }))).toBe(true);
});

test('asks for no more than it uses', () => {
  expect(manifest.permissions).toEqual(['storage', 'alarms', 'scripting', 'activeTab', 'sidePanel']);
});

test('the frame page is open to self-hosted CRMs too, at an address that no page can guess', () => {
  expect(manifest.web_accessible_resources).toEqual([
    { resources: ['src/sidebar/index.html'], matches: ['http://*/*', 'https://*/*'], use_dynamic_url: true },
  ]);
});
