import { expect, test } from 'vitest';
import { signedInSchema } from '../../../src/protocol/account.ts';
import type { Backend } from '../../../src/server/backend.ts';
import { call, problemOf, started, turnedClock, uuid, workspaceWith } from '../harness.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

async function invited(backend: Backend) {
  const workspace = await workspaceWith(backend);
  const answer = await backend.invite({ workspace, name: 'Sam', email: 'Sam@Northwind.example', roles: ['sdr'], team: 'Team one' });
  if (!answer.ok) throw new Error(answer.message);
  return { code: answer.code, workspace };
}

const signIn = (backend: Backend, code: string, key = uuid(), device = 'laptop') =>
  call(backend, '/v1/sign-in', { key, body: { code, device } });

const me = (backend: Backend, token: string) => call(backend, '/v1/me', { token });

test('a code signs a device in, however it is typed', async () => {
  const backend = await started();
  const { code, workspace } = await invited(backend);
  const response = await signIn(backend, ` ${code.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')} `);
  expect(response.status).toBe(200);
  const { token, ...account } = signedInSchema.parse(await response.json());
  expect(account).toMatchObject({
    person: { name: 'Sam', email: 'sam@northwind.example', roles: ['sdr'] },
    workspace: { id: workspace, name: 'Northwind' },
  });
  expect(await (await me(backend, token)).json()).toEqual(account);
});

test('wrong and used codes are refused alike', async () => {
  const backend = await started();
  const { code } = await invited(backend);
  expect((await signIn(backend, code)).status).toBe(200);
  const used = await problemOf(await signIn(backend, code));
  const wrong = await problemOf(await signIn(backend, 'AAAA-BBBB-CCCC'));
  expect(used).toMatchObject({ name: 'code-unknown', status: 403 });
  expect(wrong).toEqual(used);
});

test('a code lasts two weeks, and a new one ends the one before', async () => {
  const clock = turnedClock();
  const backend = await started({ clock });
  const { code, workspace } = await invited(backend);
  const again = await backend.invite({ workspace, name: 'Sam', email: 'sam@northwind.example', roles: ['sdr'], team: 'Team one' });
  expect(again).toMatchObject({ ok: true, endsOther: true });
  expect((await signIn(backend, code)).status).toBe(403);
  clock.forward(14 * DAY);
  expect((await signIn(backend, again.ok ? again.code : '')).status).toBe(403);
  const later = await backend.invite({ workspace, name: 'Sam', email: 'sam@northwind.example', roles: ['sdr'], team: 'Team one' });
  expect(later).toMatchObject({ ok: true, endsOther: false });
});

test('a lost answer does not burn the code: the same request gives the device a fresh token', async () => {
  const clock = turnedClock();
  const backend = await started({ clock });
  const { code } = await invited(backend);
  const key = uuid();
  const lost = signedInSchema.parse(await (await signIn(backend, code, key)).json());
  clock.forward(9 * MINUTE);
  const found = signedInSchema.parse(await (await signIn(backend, code, key)).json());
  expect(found.token).not.toBe(lost.token);
  expect((await me(backend, lost.token)).status).toBe(401);
  expect((await me(backend, found.token)).status).toBe(200);
  expect(await problemOf(await signIn(backend, code, key, 'another device'))).toMatchObject({ name: 'key-reused', status: 409 });
  expect(await problemOf(await signIn(backend, 'AAAA-BBBB-CCCC', key))).toMatchObject({ name: 'key-reused' });
  clock.forward(2 * MINUTE);
  expect(await problemOf(await signIn(backend, code, key))).toMatchObject({ name: 'code-unknown' });
  expect((await me(backend, found.token)).status).toBe(200);
});

test('of many at once, one gets the code', async () => {
  const backend = await started();
  const { code } = await invited(backend);
  const answers = await Promise.all(Array.from({ length: 8 }, () => signIn(backend, code)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('signing out ends this device and no other', async () => {
  const backend = await started();
  const { code, workspace } = await invited(backend);
  const first = signedInSchema.parse(await (await signIn(backend, code)).json());
  const more = await backend.invite({ workspace, name: 'Sam', email: 'sam@northwind.example', roles: ['sdr'], team: 'Team one' });
  expect(more).toMatchObject({ ok: true, endsOther: false });
  const second = signedInSchema.parse(await (await signIn(backend, more.ok ? more.code : '')).json());
  expect((await call(backend, '/v1/sign-out', { method: 'POST', token: first.token })).status).toBe(204);
  expect(await problemOf(await me(backend, first.token))).toMatchObject({ name: 'not-signed-in' });
  expect((await me(backend, second.token)).status).toBe(200);
});

test('someone who left is signed in nowhere', async () => {
  const backend = await started();
  const { code } = await invited(backend);
  const { token, person } = signedInSchema.parse(await (await signIn(backend, code)).json());
  await backend.store.transact((tx) => tx.updateTable('person').set({ active: 0 }).where('id', '=', person.id).execute());
  expect((await me(backend, token)).status).toBe(401);
});

test('whoever guesses has to wait; whoever has a code does not', async () => {
  const clock = turnedClock();
  const backend = await started({ clock });
  const { code } = await invited(backend);
  for (let tries = 0; tries < 20; tries++) expect((await signIn(backend, `WRNG-WRNG-${1000 + tries}`)).status).toBe(403);
  const refused = await signIn(backend, 'WRNG-WRNG-2000');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await problemOf(refused)).toMatchObject({ name: 'too-many', status: 429 });
  expect((await signIn(backend, code)).status).toBe(200);
  // What was used already is wrong like any other.
  expect((await signIn(backend, code)).status).toBe(429);
  clock.forward(Number(refused.headers.get('retry-after')) * 1000);
  expect((await signIn(backend, 'WRNG-WRNG-2001')).status).toBe(403);
  expect((await signIn(backend, 'WRNG-WRNG-2002')).status).toBe(429);
});

test('the store holds neither token nor code', async () => {
  const backend = await started();
  const { code } = await invited(backend);
  const { token } = signedInSchema.parse(await (await signIn(backend, code)).json());
  const kept = await backend.store.transact(async (tx) => [
    await tx.selectFrom('device').selectAll().execute(),
    await tx.selectFrom('invitation').selectAll().execute(),
  ]);
  const text = JSON.stringify(kept);
  expect(text).not.toContain(token);
  expect(text).not.toContain(code);
  expect(text).not.toContain(code.replaceAll('-', ''));
});
