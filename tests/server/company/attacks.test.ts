/** What must not sign anybody in. Each check was taken out once to see its test fail. */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { signedInSchema } from '../../../src/protocol/account.ts';
import { call, uuid, workspaceWith } from '../harness.ts';
import { answerTo, beginAt, desk, finishAt, machineClock, refusalOf } from './desk.ts';
import { type Claims, claimsIn, openProvider, REDIRECT, token, visit } from './provider.ts';

const MINUTE = 60_000;
const UNFITTING = /^company-refused: .*does not fit what was asked/;
const OVER = /^company-refused: .*used already/;

async function opened(...given: Parameters<typeof desk>) {
  const made = await desk(...given);
  await workspaceWith(made.backend);
  return made;
}

/** What comes of a sign-in whose ID token says something else. */
async function withToken(change: (claims: Claims) => string, clock = machineClock()) {
  const { backend, provider } = await opened({}, clock);
  provider.bend(async (answer) => ({ ...answer, id_token: change(claimsIn(String(answer['id_token']))) }));
  return refusalOf(await answerTo(backend, 'sam'));
}

const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey;

test.each([
  ['for another audience', (claims: Claims) => token({ ...claims, aud: 'another-client' })],
  ['for several audiences, of which another is to use it', (claims: Claims) => token({ ...claims, aud: ['baton', 'x'], azp: 'x' })],
  ['of another issuer', (claims: Claims) => token({ ...claims, iss: 'https://evil.example' })],
  ['with another nonce', (claims: Claims) => token({ ...claims, nonce: 'of-another-sign-in' })],
  ['without a nonce', ({ nonce: _, ...claims }: Claims) => token(claims)],
  ['signed with a key that is not the provider’s', (claims: Claims) => token(claims, { alg: 'RS256', kid: 'theirs' }, stranger)],
  ['with a key it names and the provider does not have', (claims: Claims) => token(claims, { alg: 'RS256', kid: 'mine' }, stranger)],
  ['signed with nothing', (claims: Claims) => token(claims, { alg: 'none' })],
  ['without a subject', ({ sub: _, ...claims }: Claims) => token(claims)],
])('an ID token %s', async (_, change) => {
  expect(await withToken(change)).toMatch(UNFITTING);
});

const CLOCK = /^company-refused: The clock/;

test('an ID token that has run out, or is of a time to come', async () => {
  const now = Math.floor(Date.now() / 1000);
  expect(await withToken((claims) => token({ ...claims, exp: now - 120 }))).toMatch(CLOCK);
  expect(await withToken((claims) => token({ ...claims, nbf: now + 120 }))).toMatch(CLOCK);
  expect(await withToken((claims) => token({ ...claims, iat: now + 120 }))).toMatch(CLOCK);
  // Of an earlier sign-in.
  expect(await withToken((claims) => token({ ...claims, iat: now - 120 }))).toMatch(CLOCK);
});

test('a clock that differs by half a minute does no harm; by three it is said so', async () => {
  for (const ahead of [-30_000, 30_000]) {
    const { backend } = await opened({}, machineClock(ahead));
    expect((await answerTo(backend, 'sam')).status).toBe(200);
  }
  for (const ahead of [-3 * MINUTE, 3 * MINUTE]) {
    const { backend } = await opened({}, machineClock(ahead));
    expect(await refusalOf(await answerTo(backend, 'sam'))).toMatch(CLOCK);
  }
});

test('an answer without an ID token', async () => {
  const { backend, provider } = await opened();
  provider.bend(async ({ id_token: _, ...answer }) => answer);
  expect(await refusalOf(await answerTo(backend, 'sam'))).toMatch(UNFITTING);
});

test('an answer for which the extension’s verifier is missing: whoever stole it gets nothing, and the provider is not even asked', async () => {
  const { backend, provider } = await opened();
  const held = await beginAt(backend);
  const query = await visit(held.address, 'sam');
  const thief = { ...held, verifier: randomBytes(32).toString('base64url') };
  expect(await refusalOf(await finishAt(backend, thief, query))).toMatch(UNFITTING);
  expect(provider.exchanges()).toBe(0);
  expect((await finishAt(backend, held, query)).status).toBe(200);
});

test('somebody else’s answer, put into a sign-in of one’s own', async () => {
  const { backend, provider } = await opened();
  provider.say('kim', { email: 'kim@northwind.example', email_verified: true, roles: ['SDRs'] });
  const [mine, theirs] = [await beginAt(backend), await beginAt(backend)];
  const query = await visit(theirs.address, 'kim');
  expect(await refusalOf(await finishAt(backend, mine, query))).toMatch(UNFITTING);
  // Nor with one's own state written into it: the code is bound to their verifier.
  const bent = new URLSearchParams(query);
  const another = await beginAt(backend);
  bent.set('state', another.state);
  expect(await refusalOf(await finishAt(backend, another, `?${bent}`))).toMatch(OVER);
});

test('an answer that says it is of another issuer, or does not say of which', async () => {
  const { backend } = await opened();
  for (const issuer of ['https://evil.example', null]) {
    const held = await beginAt(backend);
    const query = new URLSearchParams(await visit(held.address, 'sam'));
    if (issuer === null) query.delete('iss');
    else query.set('iss', issuer);
    expect(await refusalOf(await finishAt(backend, held, `?${query}`))).toMatch(UNFITTING);
  }
});

test('a code that was used already', async () => {
  const { backend } = await opened();
  const held = await beginAt(backend);
  const query = await visit(held.address, 'sam');
  expect((await finishAt(backend, held, query)).status).toBe(200);
  expect(await refusalOf(await finishAt(backend, held, query))).toMatch(OVER);
  // In a sign-in that was begun since, with the same verifier, the provider itself refuses it.
  const again = await beginAt(backend, held.verifier);
  const bent = new URLSearchParams(query);
  bent.set('state', again.state);
  expect(await refusalOf(await finishAt(backend, again, `?${bent}`))).toMatch(OVER);
});

test('of many with one answer at once, one is signed in', async () => {
  const { backend } = await opened();
  const held = await beginAt(backend);
  const query = await visit(held.address, 'sam');
  const answers = await Promise.all(Array.from({ length: 5 }, () => finishAt(backend, held, query)));
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
});

test('a lost answer burns nothing: the same request gives the same device a fresh token, for ten minutes', async () => {
  const clock = machineClock();
  const { backend } = await opened({}, clock);
  const held = await beginAt(backend);
  const query = await visit(held.address, 'sam');
  const key = uuid();
  const lost = signedInSchema.parse(await (await finishAt(backend, held, query, key)).json());
  const found = signedInSchema.parse(await (await finishAt(backend, held, query, key)).json());
  expect((await call(backend, '/v1/me', { token: lost.token })).status).toBe(401);
  expect((await call(backend, '/v1/me', { token: found.token })).status).toBe(200);
  clock.forward(10 * MINUTE);
  expect(await refusalOf(await finishAt(backend, held, query, key))).toMatch(OVER);
});

test('a sign-in that was begun too long ago, or never', async () => {
  const clock = machineClock();
  const { backend } = await opened({}, clock);
  const held = await beginAt(backend);
  const query = await visit(held.address, 'sam');
  clock.forward(10 * MINUTE);
  expect(await refusalOf(await finishAt(backend, held, query))).toMatch(OVER);
  expect(await refusalOf(await finishAt(backend, { ...held, state: 'A'.repeat(43) }, query))).toMatch(OVER);
});

test('no, said by the person or the provider', async () => {
  const { backend } = await opened();
  expect(await refusalOf(await answerTo(backend, null))).toMatch(/did not let you through/);
});

test('an address to come back to that is not the extension’s', async () => {
  const { backend } = await opened();
  for (const redirect of ['https://evil.example/company', `${REDIRECT}/`, REDIRECT.replace('https', 'http')]) {
    const answer = await call(backend, '/v1/sign-in/company/begin', { body: { challenge: 'A'.repeat(43), redirect } });
    expect(await refusalOf(answer)).toMatch(UNFITTING);
  }
});

test('a provider that says it is another than the one that was named', async () => {
  const evil = await openProvider();
  const { backend, company } = await opened();
  Object.assign(company, { issuer: evil.issuer.replace('127.0.0.1', 'localhost') });
  const answer = await call(backend, '/v1/sign-in/company/begin', { body: { challenge: 'A'.repeat(43), redirect: REDIRECT } });
  await evil.close();
  expect(await refusalOf(answer)).toMatch(UNFITTING);
});

test('whoever tries and tries has to wait', async () => {
  const { backend } = await opened();
  const held = { state: 'A'.repeat(43), verifier: 'A'.repeat(43) };
  for (let tries = 0; tries < 20; tries += 1) expect((await finishAt(backend, held, '?code=x')).status).toBe(403);
  const refused = await finishAt(backend, held, '?code=x');
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refusalOf(refused)).toMatch(/^too-many/);
  // And who does it right does not.
  expect((await answerTo(backend, 'sam')).status).toBe(200);
});

test('the store holds neither state nor token, and forgets what was begun', async () => {
  const clock = machineClock();
  const { backend } = await opened({}, clock);
  const held = await beginAt(backend);
  const { token: given } = signedInSchema.parse(await (await finishAt(backend, held, await visit(held.address, 'sam'))).json());
  const kept = async () => backend.store.read((tx) => tx.selectFrom('company_sign_in').selectAll().execute());
  const text = JSON.stringify([await kept(), await backend.store.read((tx) => tx.selectFrom('device').selectAll().execute())]);
  for (const secret of [held.state, held.verifier, given]) expect(text).not.toContain(secret);
  clock.forward(21 * MINUTE);
  await beginAt(backend);
  expect(await kept()).toHaveLength(1);
});
