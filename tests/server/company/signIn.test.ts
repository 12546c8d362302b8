import { expect, test } from 'vitest';
import { begunSchema } from '../../../src/protocol/company.ts';
import { forgetIdentities } from '../../../src/server/store/people/identities.ts';
import { call, signedIn, workspaceWith } from '../harness.ts';
import { answerTo, desk, refusalOf, SAM, signedInAs } from './desk.ts';
import { REDIRECT } from './provider.ts';

const me = (backend: Parameters<typeof call>[0], token: string) => call(backend, '/v1/me', { token });

test('whoever the company vouches for is signed in, with the roles that its claim gives', async () => {
  const { backend } = await desk();
  const workspace = await workspaceWith(backend);
  const { token, person } = await signedInAs(backend, 'sam');
  expect(person).toMatchObject({ name: 'Sam Rivera', email: 'sam@northwind.example', roles: ['sdr'], active: true });
  expect(await (await me(backend, token)).json()).toMatchObject({ person: { id: person.id }, workspace: { id: workspace } });
  const again = await signedInAs(backend, 'sam');
  expect(again.person.id).toBe(person.id);
  // Another device of theirs: the one before stays signed in.
  expect((await me(backend, token)).status).toBe(200);
});

test('a server says whether it knows of a company', async () => {
  const { backend } = await desk();
  expect(await (await call(backend, '/v1/sign-in')).json()).toEqual({ company: { name: 'Northwind' } });
});

test('a claim that is only told where one asks for it counts too', async () => {
  const { backend } = await desk({}, undefined, { conformIdTokenClaims: true });
  await workspaceWith(backend);
  expect((await signedInAs(backend, 'sam')).person).toMatchObject({ email: 'sam@northwind.example', roles: ['sdr'] });
});

test('roles are kept up at each sign-in: what the claim lost is lost, and with all of it the way in', async () => {
  const { backend, provider } = await desk();
  await workspaceWith(backend);
  const before = await signedInAs(backend, 'sam');
  provider.say('sam', { ...SAM, roles: 'AEs' });
  expect((await signedInAs(backend, 'sam')).person.roles).toEqual(['ae']);
  expect(await (await me(backend, before.token)).json()).toMatchObject({ person: { roles: ['ae'] } });
  provider.say('sam', { ...SAM, roles: undefined });
  expect(await refusalOf(await answerTo(backend, 'sam'))).toMatch(/^company-refused: .*no role/);
  expect(await (await me(backend, before.token)).json()).toMatchObject({ person: { roles: [] } });
});

test('where the company gives no roles, whom an administrator invited signs in, and keeps what they have', async () => {
  const { backend } = await desk({ roles: null });
  const workspace = await workspaceWith(backend);
  expect(await refusalOf(await answerTo(backend, 'sam'))).toMatch(/invited/);
  const invited = await backend.invite({ workspace, name: 'Sam', email: 'Sam@Northwind.example', roles: ['manager'], team: 'Team one' });
  const { person } = await signedInAs(backend, 'sam');
  expect(person).toMatchObject({ id: invited.ok && invited.person.id, roles: ['manager'] });
});

test('codes go on as before', async () => {
  const { backend } = await desk();
  const workspace = await workspaceWith(backend);
  expect((await me(backend, (await signedIn(backend, workspace, 'Kim', ['sdr'])).token)).status).toBe(200);
});

test.each([
  ['an address that nobody verified', { ...SAM, email_verified: false }, /verified/],
  ['an address of which nothing is said', { ...SAM, email_verified: undefined }, /verified/],
  ['no address', { ...SAM, email: undefined }, /verified/],
  ['another domain', { ...SAM, email: 'sam@contoso.example' }, /no workspace here/],
  ['a domain that only ends like it', { ...SAM, email: 'sam@evil-northwind.example' }, /no workspace here/],
  ['two domains in one address', { ...SAM, email: 'sam@northwind.example@contoso.example' }, /verified/],
  ['an account of another domain', { ...SAM, hd: 'contoso.example' }, /no workspace here/],
  ['no role', { ...SAM, roles: ['Everybody'] }, /no role/],
])('%s is refused', async (_, claims, says) => {
  const { backend, provider } = await desk();
  const workspace = await workspaceWith(backend);
  provider.say('sam', claims);
  expect(await refusalOf(await answerTo(backend, 'sam'))).toMatch(says);
  const people = await backend.store.read((tx) => tx.selectFrom('person').select('id').where('workspace', '=', workspace).execute());
  expect(people).toEqual([]);
});

test('an account of the domain itself passes', async () => {
  const { backend, provider } = await desk();
  await workspaceWith(backend);
  provider.say('sam', { ...SAM, hd: 'northwind.example' });
  expect((await signedInAs(backend, 'sam')).person.roles).toEqual(['sdr']);
});

test('each domain has its workspace; one that is not there, or not named where there are several, is refused', async () => {
  const { backend, provider } = await desk({ domains: new Map([['northwind.example', null]]) });
  await workspaceWith(backend);
  await workspaceWith(backend, 'Contoso');
  expect(await refusalOf(await answerTo(backend, 'sam'))).toMatch(/BATON_OIDC_DOMAINS/);
  const domains = new Map<string, string | null>();
  const other = await desk({ domains });
  const [northwind, contoso] = [await workspaceWith(other.backend), await workspaceWith(other.backend, 'Contoso')];
  domains.set('northwind.example', northwind).set('contoso.example', contoso).set('gone.example', 'none');
  other.provider.say('cleo', { ...SAM, email: 'cleo@contoso.example' });
  other.provider.say('gus', { ...SAM, email: 'gus@gone.example' });
  expect((await signedInAs(other.backend, 'sam')).workspace.id).toBe(northwind);
  expect((await signedInAs(other.backend, 'cleo')).workspace.id).toBe(contoso);
  expect(await refusalOf(await answerTo(other.backend, 'gus'))).toMatch(/BATON_OIDC_DOMAINS/);
  provider.say('sam', SAM);
});

test('whoever is not active any more is refused', async () => {
  const { backend } = await desk();
  await workspaceWith(backend);
  const { person } = await signedInAs(backend, 'sam');
  await backend.store.transact((tx) => tx.updateTable('person').set({ active: 0 }).where('id', '=', person.id).execute());
  expect(await refusalOf(await answerTo(backend, 'sam'))).toMatch(/no longer active/);
});

test('an address that was given to somebody else does not open the first one’s briefs; a new address of the same account does', async () => {
  const { backend, provider } = await desk();
  await workspaceWith(backend);
  const { person } = await signedInAs(backend, 'sam');
  provider.say('samuel', { ...SAM, name: 'Samuel' });
  expect(await refusalOf(await answerTo(backend, 'samuel'))).toMatch(/somebody else’s account/);
  provider.say('sam', { ...SAM, email: 'sam.rivera@northwind.example' });
  expect((await signedInAs(backend, 'sam')).person).toMatchObject({ id: person.id, email: 'sam.rivera@northwind.example' });
});

test('a provider that does not answer is said to be away, and asked again at once when it is back', async () => {
  const { backend, provider } = await desk();
  await workspaceWith(backend);
  await provider.close();
  const body = { challenge: 'A'.repeat(43), redirect: 'https://hmjcegnkdbcelggcjiigjbnoeiflknip.chromiumapp.org/company' };
  const answer = await call(backend, '/v1/sign-in/company/begin', { body });
  expect(answer.headers.get('retry-after')).toBe('30');
  expect(await refusalOf(answer)).toMatch(/^company-away: .*does not answer/);
});

test('once an administrator has released an address, the next sign-in with it counts', async () => {
  const { backend, provider } = await desk();
  await workspaceWith(backend);
  const { person } = await signedInAs(backend, 'sam');
  await backend.store.transact((tx) => forgetIdentities(tx, person.id));
  provider.say('samuel', { ...SAM, name: 'Samuel' });
  expect((await signedInAs(backend, 'samuel')).person.id).toBe(person.id);
  expect(await refusalOf(await answerTo(backend, 'sam'))).toMatch(/somebody else’s account/);
});

test('what the company is to ask stands in its address; one that says it cannot ask which account asks to sign in anew', async () => {
  const promptOf = async (metadata: object, prompt?: string) => {
    const { backend } = await desk({}, undefined, { discovery: metadata });
    const body = { challenge: 'A'.repeat(43), redirect: REDIRECT, ...(prompt && { prompt }) };
    const { address } = begunSchema.parse(await (await call(backend, '/v1/sign-in/company/begin', { body })).json());
    return new URL(address).searchParams.get('prompt');
  };
  expect(await promptOf({})).toBeNull();
  expect(await promptOf({}, 'select_account')).toBe('select_account');
  expect(await promptOf({}, 'login')).toBe('login');
  expect(await promptOf({ prompt_values_supported: ['none', 'login', 'select_account'] }, 'select_account')).toBe('select_account');
  expect(await promptOf({ prompt_values_supported: ['none', 'login', 'consent'] }, 'select_account')).toBe('login');
});

test('what no company may be asked for is refused', async () => {
  const { backend } = await desk();
  for (const prompt of ['none', 'consent', 'login consent', ''])
    expect(
      (await call(backend, '/v1/sign-in/company/begin', { body: { challenge: 'A'.repeat(43), redirect: REDIRECT, prompt } })).status,
    ).toBe(400);
});
