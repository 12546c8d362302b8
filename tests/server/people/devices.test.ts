import { expect, test } from 'vitest';
import { ownDevicesSchema } from '../../../src/protocol/people.ts';
import { call, type Device, problemOf, signedIn, started, workspaceWith } from '../harness.ts';

async function devicesOf({ backend, token }: Device) {
  const response = await call(backend, '/v1/devices', { token });
  expect(response.status).toBe(200);
  return ownDevicesSchema.parse(await response.json()).devices;
}

const end = ({ backend, token }: Device, device: string) => call(backend, `/v1/devices/${device}/end`, { method: 'POST', token });

async function office() {
  const backend = await started({ heartbeatMs: 60_000 });
  const workspace = await workspaceWith(backend);
  const sam = await signedIn(backend, workspace, 'Sam', ['sdr']);
  const samAgain = await signedIn(backend, workspace, 'Sam', ['sdr']);
  const kim = await signedIn(backend, workspace, 'Kim', ['sdr', 'manager']);
  const admin = await signedIn(backend, workspace, 'Ada', ['admin']);
  const stranger = await signedIn(backend, await workspaceWith(backend, 'Contoso'), 'Stella', ['admin']);
  return { backend, workspace, sam, samAgain, kim, admin, stranger };
}

test('everybody sees where they are signed in, and which of it is here', async () => {
  const { sam, samAgain } = await office();
  const devices = await devicesOf(sam);
  expect(devices.map(({ name, isThis }) => [name, isThis]).toSorted()).toEqual([
    ['Sam’s laptop'.replace('’', "'"), false],
    ['Sam’s laptop'.replace('’', "'"), true],
  ]);
  expect(devices[0]?.signedIn).toMatch(/^2027-03-01T/);
  expect((await devicesOf(samAgain)).find(({ isThis }) => isThis)?.id).not.toBe(devices.find(({ isThis }) => isThis)?.id);
});

test('a device that is signed out is out at once: its stream ends, and its token opens nothing', async () => {
  const { backend, sam, samAgain } = await office();
  const stream = await fetch(`${backend.url}/v1/sync/stream`, { headers: { Authorization: `Bearer ${samAgain.token}` } });
  const reader = stream.body?.getReader();
  await reader?.read();
  const other = (await devicesOf(sam)).find(({ isThis }) => !isThis)?.id ?? '';
  expect((await end(sam, other)).status).toBe(204);
  // The heartbeat is a minute away.
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read());
  expect(await problemOf(await call(backend, '/v1/me', { token: samAgain.token }))).toMatchObject({ name: 'not-signed-in' });
  expect((await devicesOf(sam)).map(({ isThis }) => isThis)).toEqual([true]);
  // Once more does no harm.
  expect((await end(sam, other)).status).toBe(204);
});

test('an administrator ends anybody’s of the workspace; others end their own only', async () => {
  const { sam, kim, admin, stranger, backend } = await office();
  const one = (await devicesOf(sam))[0]?.id ?? '';
  for (const other of [kim, stranger]) expect(await problemOf(await end(other, one))).toMatchObject({ name: 'not-found', status: 404 });
  expect((await devicesOf(sam)).length).toBe(2);
  expect((await end(admin, one)).status).toBe(204);
  expect((await end(admin, (await devicesOf(stranger))[0]?.id ?? '')).status).toBe(404);
  expect((await call(backend, '/v1/me', { token: stranger.token })).status).toBe(200);
});
