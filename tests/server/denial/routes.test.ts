import { expect, test } from 'vitest';
import { ROLES } from '../../../src/core/handoff/person.ts';
import { call, problemOf, signedIn } from '../harness.ts';
import { company, deadTokens, TEAM } from './company.ts';
import { PASSED_THROUGH, ROUTES } from './permissions.ts';
import { registered } from './registry.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** A path that the route's pattern fits. */
const pathOf = (route: string): string => (route.split(' ')[1] ?? '').replace('*', 'deals/1').replace(':channel', 'slack');

test('every route of the server is listed, and every listed one is there', async () => {
  const { routes, passed } = await registered();
  expect(routes.toSorted(), 'List the new route in tests/server/denial/permissions.ts: say who may call it, and what it reaches.').toEqual(
    Object.keys(ROUTES).toSorted(),
  );
  expect(passed.toSorted(), 'List what stands before routes too. A route for every method is none: name its methods.').toEqual(
    PASSED_THROUGH.toSorted(),
  );
});

test('every route, by every role and by nobody: who it is for is answered, everybody else is refused', async () => {
  const { backend, workspace } = await company();
  const dead = await deadTokens({ backend, workspace });
  for (const [route, { who, status, body }] of Object.entries(ROUTES)) {
    const [method] = route.split(' ') as ['GET' | 'POST'];
    const asked = { method, ...(body === undefined ? {} : { body }) };
    for (const [name, token] of Object.entries(dead)) {
      const answer = await call(backend, pathOf(route), { ...asked, ...(token ? { token } : {}) });
      if (who === 'anybody') expect(answer.status, `${route}, ${name}`).toBe(status);
      else expect(await problemOf(answer), `${route}, ${name}`).toMatchObject({ name: 'not-signed-in', status: 401 });
    }
    for (const role of ROLES) {
      // A person for each, as a token may end here.
      const { token } = await signedIn(backend, workspace, `${role}-${Object.keys(ROUTES).indexOf(route)}`, [role], TEAM);
      const answer = await call(backend, pathOf(route), { ...asked, token });
      expect(answer.status, `${route}, ${role}`).toBe(who === 'an admin' && role !== 'admin' ? 403 : status);
      await answer.body?.cancel();
    }
  }
});

test('every other method on every path is refused, to whoever asks', async () => {
  const { backend, callers } = await company();
  const there = new Set(Object.keys(ROUTES).flatMap((route) => [route, route.replace('GET', 'HEAD')]));
  for (const path of new Set(Object.keys(ROUTES).map((route) => route.split(' ')[1] ?? '')))
    for (const method of METHODS.filter((each) => !there.has(`${each} ${path}`)))
      for (const token of [undefined, callers.all.token]) {
        const answer = await fetch(`${backend.url}${pathOf(`${method} ${path}`)}`, {
          method,
          headers: { 'Idempotency-Key': crypto.randomUUID(), ...(token ? { Authorization: `Bearer ${token}` } : {}) },
        });
        expect(answer.status, `${method} ${path}`).toBe(token || !path.startsWith('/v1/') ? 404 : 401);
      }
});

test('signing out ends one token: not another device’s of the same person, and nobody else’s', async () => {
  const { backend, workspace, callers, sdr, strangeSdr } = await company();
  const again = await signedIn(backend, workspace, 'Robin', ['sdr']);
  expect(again.id).toBe(sdr.id);
  expect((await call(backend, '/v1/sign-out', { method: 'POST', token: again.token })).status).toBe(204);
  expect((await call(backend, '/v1/me', { token: again.token })).status).toBe(401);
  for (const device of [...Object.values(callers), sdr, strangeSdr]) {
    const me = await (await call(backend, '/v1/me', { token: device.token })).json();
    expect(me, device.name).toMatchObject({ person: { id: device.id, name: device.name } });
    expect(me.workspace.name).toBe(device === strangeSdr ? 'Contoso' : 'Northwind');
  }
});

test('a pull tells everybody of their own workspace’s people, and of no others', async () => {
  const { callers, away, standIn, sdr, ae, farSdr, farAe, strangeSdr, strangeAe } = await company();
  const here = [...Object.values(callers), ...Object.values(away), standIn, sdr, ae, farSdr, farAe].map(({ id }) => id).toSorted();
  // A cursor of somebody else's is a place in the count, and opens nothing.
  const { cursor: theirs } = await strangeSdr.pullAll();
  for (const device of Object.values(callers)) {
    const { people } = await device.pullAll();
    expect(people.map(({ id }) => id).toSorted(), device.name).toEqual(here);
    const ahead = JSON.stringify(await device.pullAll(theirs));
    for (const { id, name } of [strangeSdr, strangeAe]) expect(ahead).not.toMatch(new RegExp(`${id}|${name}`));
  }
  expect((await strangeSdr.pullAll()).people.map(({ id }) => id).toSorted()).toEqual([strangeSdr.id, strangeAe.id].toSorted());
});
