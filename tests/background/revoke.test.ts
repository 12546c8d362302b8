import { expect, test } from 'vitest';
import { revokeLeft } from '../../src/background/revoke.ts';
import { postSignOut } from '../../src/platform/transport.ts';
import { reply, serve } from '../platform/server.ts';
import { opened } from '../storage/open.ts';

const person = { id: 'u', name: 'Sam', email: 'sam@baton.example', roles: ['sdr' as const], team: 'a', active: true };
const token = 't'.repeat(30);

async function signedOut(server: string, expired = false) {
  const { device } = opened();
  await device.keepAccount({ person, workspace: { id: 'w', name: 'Northwind' }, server, token, expired });
  await device.forgetAccount();
  return device;
}

test('a token waits for its server and is then forgotten', async () => {
  const answers = [503, 204];
  const asked: (string | undefined)[] = [];
  const server = await serve(({ headers }, response) => {
    asked.push(headers.authorization);
    response.writeHead(answers.shift() ?? 500).end();
  });
  const device = await signedOut(server);
  expect(await device.account()).toBeNull();
  await revokeLeft(device, postSignOut);
  expect(await device.tokensToRevoke()).toEqual([{ server, token }]);
  await revokeLeft(device, postSignOut);
  await revokeLeft(device, postSignOut);
  expect(await device.tokensToRevoke()).toEqual([]);
  expect(asked).toEqual([`Bearer ${token}`, `Bearer ${token}`]);
});

test('nobody at the address: it is kept; a server that no longer takes it: it is not', async () => {
  const away = await signedOut('http://127.0.0.1:9');
  await revokeLeft(away, postSignOut);
  expect(await away.tokensToRevoke()).toHaveLength(1);
  const told = { type: 'urn:baton:problem:not-signed-in', title: 'Sign in first', status: 401 };
  const refusing = await signedOut(await serve((_, response) => reply(response, 401, 'application/problem+json', JSON.stringify(told))));
  await revokeLeft(refusing, postSignOut);
  expect(await refusing.tokensToRevoke()).toEqual([]);
});

test('a token that the server refused before needs no revoking', async () => {
  expect(await (await signedOut('http://127.0.0.1:9', true)).tokensToRevoke()).toEqual([]);
});
