/** Signing in by the company: begun here, done there, and brought back by the extension, which alone holds the verifier. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { SignedIn } from '../../../protocol/account.ts';
import type { BeginCompany, Begun, CompanySignIn } from '../../../protocol/company.ts';
import type { Clock } from '../../clock.ts';
import {
  BEGUN_LASTS_MS,
  begunOf,
  bindBegun,
  type CompanySignIn as Kept,
  keepBegun,
  spendBegun,
} from '../../store/people/companySignIns.ts';
import { addDevice, replaceToken } from '../../store/people/devices.ts';
import { personOfDevice } from '../../store/people/people.ts';
import { workspaceById } from '../../store/people/workspaces.ts';
import type { Store } from '../../store/store.ts';
import type { Member } from '../policy.ts';
import { hashOf, newToken } from '../secrets.ts';
import { admit } from './admit.ts';
import { claimedBy } from './claims.ts';
import { companyProvider } from './provider.ts';
import { type Answer, type Refusal, refuse } from './refusals.ts';
import type { CompanyOptions } from './settings.ts';

export interface Company {
  /** What people call it; null where nobody said. */
  name: string | null;
  /** Whether the company says who has which roles. */
  givesRoles: boolean;
  begin(asked: BeginCompany): Promise<Answer<Begun>>;
  /** `key` is the request's idempotency key: repeated with it, the same device gets a fresh token. */
  finish(answer: CompanySignIn, key: string): Promise<Answer<{ signedIn: SignedIn; workspace: string }, Refusal | 'away' | 'key-reused'>>;
}

export function companySignIn(options: CompanyOptions, store: Store, clock: Clock): Company {
  const provider = companyProvider(options, clock);

  async function begin({ challenge, redirect, prompt }: BeginCompany): Promise<Answer<Begun>> {
    if (!options.redirects.includes(redirect)) return refuse('unfitting');
    const state = newToken();
    const nonce = newToken();
    const address = await provider.address({ state, nonce, challenge, redirect, prompt });
    if (!address.ok) return address;
    await store.transactAlone((tx) => keepBegun(tx, { state_hash: hashOf(state), nonce, challenge, redirect, begun: clock.now() }));
    return { ok: true, value: { address: address.value, state } };
  }

  async function finish({ state, query, verifier, device }: CompanySignIn, key: string) {
    const stateHash = hashOf(state);
    const keyHash = hashOf(key);
    const begun = await store.read((tx) => begunOf(tx, stateHash));
    if (!begun || begun.begun + BEGUN_LASTS_MS <= clock.now()) return refuse('over');
    // Whoever has what came back and not the verifier is not who began it.
    if (!holds(verifier, begun.challenge)) return refuse('unfitting');
    if (begun.used_at !== null) return again(begun, keyHash, device);
    // Before the code is used, so that of two at once one asks with it.
    if (!(await store.transactAlone((tx) => spendBegun(tx, stateHash, keyHash, clock.now())))) return refuse('over');
    const { nonce, redirect } = begun;
    const told = await provider.claims({ query, state, nonce, verifier, redirect, begun: begun.begun });
    const claimed = told.ok ? claimedBy(told.value, options) : told;
    if (!claimed.ok) return claimed;
    return store.transactAlone(async (tx) => {
      const admitted = await admit(tx, claimed.value, options, clock.now());
      if (!admitted.ok) return admitted;
      const token = newToken();
      const id = await addDevice(tx, { person: admitted.value.id, name: device, tokenHash: hashOf(token), now: clock.now() });
      await bindBegun(tx, stateHash, id);
      return signedIn(tx, admitted.value, token);
    });
  }

  /** Its answer was lost on the way. */
  function again({ used_key, device }: Kept, keyHash: string, name: string) {
    if (used_key !== keyHash || device === null) return refuse('over');
    return store.transactAlone(async (tx) => {
      const token = newToken();
      const member = await personOfDevice(tx, device);
      if (!member?.active) return refuse('left');
      return (await replaceToken(tx, device, name, hashOf(token))) ? signedIn(tx, member, token) : refuse('key-reused');
    });
  }

  return { name: options.name, givesRoles: options.roles !== null, begin, finish };
}

async function signedIn(tx: Parameters<typeof workspaceById>[0], { workspace, backs: _backs, ...person }: Member, token: string) {
  return { ok: true as const, value: { signedIn: { token, person, workspace: await workspaceById(tx, workspace) }, workspace } };
}

function holds(verifier: string, challenge: string): boolean {
  const made = createHash('sha256').update(verifier).digest();
  const asked = Buffer.from(challenge, 'base64url');
  return made.length === asked.length && timingSafeEqual(made, asked);
}
