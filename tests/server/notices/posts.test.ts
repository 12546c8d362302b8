/** What may be posted to, and what of an answer is believed. */
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { post } from '../../../src/server/notices/channels/post.ts';
import { obstacleAt } from '../../../src/server/outward/exchange.ts';
import { isInside, lookupOutside } from '../../../src/server/outward/places.ts';

async function receiver(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test.each([
  '127.0.0.1',
  '127.8.8.8',
  '10.1.2.3',
  '172.16.0.1',
  '172.31.255.255',
  '192.168.1.1',
  '169.254.169.254',
  '100.64.0.1',
  '0.0.0.0',
  '224.0.0.1',
  '255.255.255.255',
  '::1',
  '::',
  'fe80::1',
  'fd00::1',
  'ff02::1',
  '::ffff:10.0.0.1',
  '::ffff:7f00:1',
  '64:ff9b::7f00:1',
  '2002:7f00:1::',
  '::127.0.0.1',
])('%s lies inside', (address) => {
  expect(isInside(address)).toBe(true);
});

test.each(['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])('%s does not', (address) => {
  expect(isInside(address)).toBe(false);
});

test.each([
  ['http://hooks.example/', 'insecure'],
  ['https://user:pass@hooks.example/', 'insecure'],
  ['ftp://hooks.example/', 'insecure'],
  ['file:///etc/passwd', 'insecure'],
  ['https://127.0.0.1/', 'private'],
  ['https://[::1]:8443/', 'private'],
  ['https://[::ffff:10.0.0.1]/', 'private'],
  ['https://0x7f.1/', 'private'],
  ['https://2130706433/', 'private'],
  ['https://169.254.169.254/latest/meta-data', 'private'],
  ['not an address', 'no-such-host'],
])('%s is not posted to: %s', async (address, why) => {
  expect(obstacleAt(address, { allowed: [] })).toBe(why);
  expect(await post(address, '{}', {}, { allowed: [] })).toEqual({ ok: false, isOver: true, why });
});

test('a name that leads inside is refused when it is looked up, as all of its addresses are', async () => {
  const found = (all: boolean) =>
    new Promise((resolve) => lookupOutside('localhost', { all }, (error, address) => resolve(error ? { code: error.code } : address)));
  expect(await found(true)).toEqual({ code: 'EINSIDE' });
  expect(await found(false)).toEqual({ code: 'EINSIDE' });
  expect(await post('https://localhost:9/', '{}', {}, { allowed: [] })).toEqual({ ok: false, isOver: true, why: 'private' });
});

test('nothing is asked of a host inside unless it is allowed, with its port', async () => {
  let asked = 0;
  const place = await receiver((_, response) => {
    asked += 1;
    response.end();
  });
  for (const allowed of [[], ['127.0.0.1:1'], ['localhost']])
    expect(await post(`http://${place}/`, '{}', {}, { allowed })).toMatchObject({ ok: false, isOver: true });
  expect(asked).toBe(0);
  expect(await post(`http://${place}/`, '{}', {}, { allowed: [place] })).toEqual({ ok: true });
  expect(await post(`http://${place}/`, '{}', {}, { allowed: ['127.0.0.1'] })).toEqual({ ok: true });
});

test.each([
  [204, {}, { ok: true }],
  [301, { Location: 'http://127.0.0.1:1/' }, { ok: false, isOver: true, why: 'redirected' }],
  [307, { Location: '/else' }, { ok: false, isOver: true, why: 'redirected' }],
  [400, {}, { ok: false, isOver: true, why: 'turned-away' }],
  [404, {}, { ok: false, isOver: true, why: 'gone' }],
  [410, {}, { ok: false, isOver: true, why: 'gone' }],
  [429, { 'Retry-After': '120' }, { ok: false, isOver: false, why: 'troubled', afterMs: 120_000 }],
  [500, {}, { ok: false, isOver: false, why: 'troubled' }],
  [503, { 'Retry-After': 'tomorrow' }, { ok: false, isOver: false, why: 'troubled' }],
])('an answer of %i is judged by its code, and asked once', async (status, headers, sent) => {
  let asked = 0;
  const place = await receiver((_, response) => {
    asked += 1;
    response.writeHead(status, headers).end('please try again, all is well');
  });
  expect(await post(`http://${place}/`, '{}', {}, { allowed: [place] })).toEqual(sent);
  expect(asked).toBe(1);
});

test('an answer without an end is read for a little only, and counts by its code', async () => {
  const place = await receiver((_, response) => {
    response.writeHead(200);
    const pour = (): void => {
      while (!response.destroyed && response.write('x'.repeat(10_000)));
      if (!response.destroyed) response.once('drain', pour);
    };
    pour();
  });
  expect(await post(`http://${place}/`, '{}', {}, { allowed: [place] })).toEqual({ ok: true });
});

test('what never answers, breaks off or is not there is tried again', async () => {
  const silent = await receiver(() => undefined);
  expect(await post(`http://${silent}/`, '{}', {}, { allowed: [silent], withinMs: 200 })).toEqual({
    ok: false,
    isOver: false,
    why: 'timed-out',
  });
  const broken = await receiver((request) => request.socket.destroy());
  expect(await post(`http://${broken}/`, '{}', {}, { allowed: [broken] })).toEqual({ ok: false, isOver: false, why: 'no-answer' });
  expect(await post('http://127.0.0.1:1/', '{}', {}, { allowed: ['127.0.0.1'] })).toEqual({ ok: false, isOver: false, why: 'no-answer' });
});
