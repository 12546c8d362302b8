import { mkdirSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { call, problemOf, started, temporaryFolder } from '../harness.ts';

async function served() {
  const folder = temporaryFolder();
  const practiceFolder = join(folder, 'practice');
  mkdirSync(join(practiceFolder, 'assets'), { recursive: true });
  writeFileSync(join(practiceFolder, 'index.html'), '<!doctype html><title>Practice</title>');
  writeFileSync(join(practiceFolder, 'assets/app.js'), 'start()');
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  return started({ practiceFolder });
}

/** As `fetch`, but leaves the path as it is. */
function raw(url: string, path: string): Promise<{ status: number; text: string }> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    request({ hostname, port, path }, async (response) => {
      let text = '';
      for await (const chunk of response) text += String(chunk);
      resolve({ status: response.statusCode ?? 0, text });
    })
      .on('error', reject)
      .end();
  });
}

test('the practice CRM is served, and every address of its own routing is its page', async () => {
  const backend = await served();
  for (const path of ['/', '/practice']) {
    const response = await call(backend, path);
    expect([response.status, response.headers.get('location')]).toEqual([302, '/practice/']);
  }
  for (const path of ['/practice/', '/practice/deals/7', '/practice/meetings/12?edit=1']) {
    const response = await call(backend, path);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(await response.text()).toContain('<title>Practice</title>');
  }
  const script = await call(backend, '/practice/assets/app.js');
  expect([script.headers.get('content-type'), await script.text()]).toEqual([expect.stringMatching(/javascript/), 'start()']);
  expect(await problemOf(await call(backend, '/practice/assets/gone.js'))).toMatchObject({ name: 'not-found' });
});

test('its pages are as strict as the strictest CRM', async () => {
  const backend = await served();
  const response = await call(backend, '/practice/deals/7');
  await response.text();
  expect(response.headers.get('content-security-policy')).toBe(
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'none'; object-src 'none'; base-uri 'none'; require-trusted-types-for 'script'",
  );
});

test('nothing outside its folder is ever served', async () => {
  const backend = await served();
  for (const path of [
    '/practice/../secret.txt',
    '/practice/..%2fsecret.txt',
    '/practice/%2e%2e/secret.txt',
    '/practice/%2e%2e%2fsecret.txt',
    '/practice/assets/../../secret.txt',
    '/practice/..\\secret.txt',
    '/practice//etc/passwd',
    '/practice/%00',
    '/practice/%',
    '/practice/....//secret.txt',
  ]) {
    const { text } = await raw(backend.url, path);
    expect(text, path).not.toMatch(/secret$|root:/);
  }
});

test('where it is not built, the answer says what to do', async () => {
  const backend = await started({ practiceFolder: join(temporaryFolder(), 'nothing') });
  expect(await problemOf(await call(backend, '/practice/'))).toMatchObject({
    name: 'not-found',
    detail: expect.stringContaining('npm start'),
  });
});
