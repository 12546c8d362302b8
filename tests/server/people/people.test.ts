import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { handoffId } from '../../../src/core/handoff/record.ts';
import { codeSchema, type KnownPerson, peopleListSchema, teamSchema } from '../../../src/protocol/people.ts';
import {
  begin,
  call,
  type Device,
  edit,
  newRecord,
  problemOf,
  signedIn,
  started,
  temporaryFolder,
  uuid,
  workspaceWith,
} from '../harness.ts';

async function office() {
  const dataFolder = temporaryFolder();
  const backend = await started({ dataFolder, heartbeatMs: 60_000 });
  const workspace = await workspaceWith(backend);
  const admin = await signedIn(backend, workspace, 'Ada', ['admin']);
  const sam = await signedIn(backend, workspace, 'Sam', ['sdr']);
  const avery = await signedIn(backend, workspace, 'Avery', ['ae']);
  return { dataFolder, backend, workspace, admin, sam, avery };
}

async function listed({ backend, token }: Device) {
  const response = await call(backend, '/v1/people', { token });
  expect(response.status).toBe(200);
  return peopleListSchema.parse(await response.json());
}

async function named(admin: Device, name: string): Promise<KnownPerson> {
  const found = (await listed(admin)).people.find((person) => person.name === name);
  if (!found) throw new Error(`no ${name}`);
  return found;
}

const post = ({ backend, token }: Device, path: string, body: unknown = {}, key = uuid()) =>
  call(backend, path, { method: 'POST', token, key, body });
const put = ({ backend, token }: Device, path: string, body: unknown) => call(backend, path, { method: 'PUT', token, body });
const change = (admin: Device, person: string, body: unknown) => put(admin, `/v1/people/${person}`, body);

const detailOf = async (response: Response) => {
  const { name, detail } = await problemOf(response);
  return `${name}: ${detail}`;
};

test('an administrator adds somebody, whose code is shown once, and who signs in with it', async () => {
  const { backend, admin } = await office();
  const team = (await listed(admin)).teams[0]?.id ?? '';
  const answer = await post(admin, '/v1/people', { name: ' Nora ', email: 'Nora@Northwind.example', roles: ['ae', 'sdr'], team });
  const { code, until } = codeSchema.parse(await answer.json());
  expect(await named(admin, 'Nora')).toMatchObject({
    email: 'nora@northwind.example',
    roles: ['ae', 'sdr'],
    devices: [],
    codeUntil: until,
  });
  expect(JSON.stringify(await listed(admin))).not.toContain(code);
  expect((await call(backend, '/v1/sign-in', { body: { code, device: 'laptop' } })).status).toBe(200);
  expect(await named(admin, 'Nora')).toMatchObject({ devices: [{ name: 'laptop' }], codeUntil: null });
  const again = await post(admin, '/v1/people', { name: 'Nora', email: 'nora@northwind.example', roles: ['sdr'], team });
  expect(await detailOf(again)).toMatch(/^taken: Somebody with this address/);
  const nowhere = await post(admin, '/v1/people', { name: 'Nils', email: 'nils@northwind.example', roles: ['sdr'], team: 'none' });
  expect(await detailOf(nowhere)).toMatch(/^not-found: This team/);
  expect(await problemOf(await post(admin, '/v1/people', { name: 'Nils', email: 'no address', roles: [], team }))).toMatchObject({
    faults: [{ path: '/email' }, { path: '/roles' }],
  });
});

test('a new code ends the one before', async () => {
  const { backend, admin, sam } = await office();
  const [first, second] = [await post(admin, `/v1/people/${sam.id}/code`), await post(admin, `/v1/people/${sam.id}/code`)];
  const signIn = async (answer: Response) =>
    (await call(backend, '/v1/sign-in', { body: { code: codeSchema.parse(await answer.json()).code, device: 'x' } })).status;
  expect([await signIn(first), await signIn(second)]).toEqual([403, 200]);
});

test('roles change what somebody sees, on devices that are signed in: what comes and what goes', async () => {
  const { admin, sam, avery } = await office();
  const record = newRecord('deal-1');
  await sam.push([begin(record), edit(record, 'pain', 0, 'They lose pallets.')]);
  const id = handoffId(record);
  const before = await avery.pullAll();
  expect(before.handoffs).toEqual([]);
  expect((await change(admin, avery.id, { roles: ['ae', 'manager'] })).status).toBe(204);
  const after = await avery.pullAll(before.cursor);
  expect(after.handoffs.map((handoff) => handoff.id)).toEqual([id]);
  expect(after.people).toMatchObject([{ id: avery.id, roles: ['ae', 'manager'] }]);
  expect((await change(admin, avery.id, { roles: ['ae'] })).status).toBe(204);
  expect((await avery.pullAll(after.cursor)).gone).toEqual([id]);
  // Its writer sees it all the time.
  expect((await sam.handoff(id))?.registers['pain']?.value).toBe('They lose pallets.');
});

test('a team changes what a manager sees', async () => {
  const { backend, workspace, admin, sam } = await office();
  const morgan = await signedIn(backend, workspace, 'Morgan', ['manager'], 'Team two');
  const record = newRecord('deal-2');
  await sam.does(begin(record));
  const before = await morgan.pullAll();
  expect(before.handoffs).toEqual([]);
  const { team } = await named(admin, 'Sam');
  expect((await change(admin, morgan.id, { team })).status).toBe(204);
  expect((await morgan.pullAll(before.cursor)).handoffs.map(({ id }) => id)).toEqual([handoffId(record)]);
  expect(await detailOf(await change(admin, morgan.id, { team: 'none' }))).toMatch(/^unfitting: This team/);
});

test('somebody who is made inactive is out at once, everywhere, and comes back with a new code only', async () => {
  const { backend, admin, sam } = await office();
  const code = codeSchema.parse(await (await post(admin, `/v1/people/${sam.id}/code`)).json()).code;
  const stream = await fetch(`${backend.url}/v1/sync/stream`, { headers: { Authorization: `Bearer ${sam.token}` } });
  const reader = stream.body?.getReader();
  await reader?.read();
  expect((await change(admin, sam.id, { active: false })).status).toBe(204);
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read());
  expect((await call(backend, '/v1/me', { token: sam.token })).status).toBe(401);
  expect((await call(backend, '/v1/sign-in', { body: { code, device: 'x' } })).status).toBe(403);
  expect(await detailOf(await post(admin, `/v1/people/${sam.id}/code`))).toMatch(/not active/);
  expect((await change(admin, sam.id, { active: true })).status).toBe(204);
  expect((await call(backend, '/v1/me', { token: sam.token })).status).toBe(401);
  expect((await post(admin, `/v1/people/${sam.id}/code`)).status).toBe(200);
});

test('account executives stand in for each other, and for nobody else', async () => {
  const { backend, workspace, admin, sam, avery } = await office();
  const bo = await signedIn(backend, workspace, 'Bo', ['ae']);
  expect((await change(admin, avery.id, { backup: bo.id })).status).toBe(204);
  expect(await named(admin, 'Avery')).toMatchObject({ backup: bo.id });
  for (const backup of [avery.id, sam.id, 'none'])
    expect(await detailOf(await change(admin, avery.id, { backup }))).toMatch(/^unfitting: Account/);
  expect(await detailOf(await change(admin, sam.id, { backup: bo.id }))).toMatch(/^unfitting/);
  // Who is one no longer is stood in for by nobody.
  expect((await change(admin, avery.id, { roles: ['sdr'] })).status).toBe(204);
  expect((await named(admin, 'Avery')).backup ?? null).toBeNull();
});

test('the last administrator stays one: not taken off, not made inactive, not removed', async () => {
  const { backend, workspace, admin } = await office();
  const email = (await named(admin, 'Ada')).email;
  const tries = [{ roles: ['sdr'] }, { active: false }];
  for (const body of tries) expect(await detailOf(await change(admin, admin.id, body))).toMatch(/^last-admin: Make somebody else/);
  expect(await detailOf(await post(admin, `/v1/people/${admin.id}/remove`, { email, briefs: false }))).toMatch(/^last-admin/);
  const other = await signedIn(backend, workspace, 'Otto', ['admin']);
  // Of two who step down at once, one stays.
  const answers = await Promise.all([change(admin, admin.id, { roles: ['sdr'] }), change(other, other.id, { roles: ['sdr'] })]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 409]);
});

test('removing somebody wants their address, and leaves a tombstone in store and file', async () => {
  const { dataFolder, backend, admin, sam } = await office();
  const { email } = await named(admin, 'Sam');
  expect(await detailOf(await post(admin, `/v1/people/${sam.id}/remove`, { email: 'kim@northwind.example', briefs: false }))).toMatch(
    /^unfitting/,
  );
  expect((await post(admin, `/v1/people/${sam.id}/remove`, { email: ` ${email.toUpperCase()}`, briefs: false })).status).toBe(204);
  expect((await call(backend, '/v1/me', { token: sam.token })).status).toBe(401);
  expect((await listed(admin)).people.map(({ name }) => name)).toEqual(['Ada', 'Avery']);
  expect(readFileSync(join(dataFolder, 'tombstones.jsonl'), 'utf8')).toContain(sam.id);
  expect((await post(admin, `/v1/people/${sam.id}/remove`, { email, briefs: false })).status).toBe(404);
  expect((await change(admin, sam.id, { active: true })).status).toBe(404);
});

test('teams are added and named; a lost answer adds no second one', async () => {
  const { admin } = await office();
  const key = uuid();
  const add = () => post(admin, '/v1/teams', { name: 'Team two' }, key);
  const team = teamSchema.parse(await (await add()).json());
  expect(teamSchema.parse(await (await add()).json())).toEqual(team);
  expect(await detailOf(await post(admin, '/v1/teams', { name: 'team TWO' }))).toMatch(/^taken: There is a team/);
  expect((await put(admin, `/v1/teams/${team.id}`, { name: 'Nordics' })).status).toBe(204);
  expect(await detailOf(await put(admin, `/v1/teams/${team.id}`, { name: 'Team one' }))).toMatch(/^taken/);
  expect((await listed(admin)).teams.map(({ name }) => name)).toEqual(['Nordics', 'Team one']);
});

test('nobody reaches another workspace, nor what is not there; whoever is no administrator reaches nothing', async () => {
  const { backend, admin, sam } = await office();
  const stranger = await signedIn(backend, await workspaceWith(backend, 'Contoso'), 'Stella', ['admin']);
  const strange = (await listed(stranger)).teams[0]?.id ?? '';
  const asked = (person: string, team: string): [string, 'PUT' | 'POST', unknown][] => [
    [`/v1/people/${person}`, 'PUT', { name: 'X' }],
    [`/v1/people/${person}/code`, 'POST', {}],
    [`/v1/people/${person}/release`, 'POST', {}],
    [`/v1/people/${person}/remove`, 'POST', { email: 'x@y.example', briefs: true }],
    [`/v1/teams/${team}`, 'PUT', { name: 'X' }],
  ];
  for (const [path, method, body] of [...asked(stranger.id, strange), ...asked('none', 'none')])
    expect((await call(backend, path, { method, token: admin.token, body })).status, path).toBe(404);
  for (const [path, method, body] of asked(sam.id, (await listed(admin)).teams[0]?.id ?? ''))
    expect(await problemOf(await call(backend, path, { method, token: sam.token, body }))).toMatchObject({
      name: 'not-allowed',
      status: 403,
    });
  expect((await listed(stranger)).people).toMatchObject([{ name: 'Stella' }]);
  expect((await listed(admin)).people).toHaveLength(3);
});
