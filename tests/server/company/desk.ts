/** A server that knows of a provider, and what the extension does there. */
import { createHash, randomBytes } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { signedInSchema } from '../../../src/protocol/account.ts';
import { begunSchema } from '../../../src/protocol/company.ts';
import type { CompanyOptions } from '../../../src/server/auth/company/settings.ts';
import type { Backend } from '../../../src/server/backend.ts';
import type { Clock } from '../../../src/server/clock.ts';
import { call, problemOf, started, uuid } from '../harness.ts';
import { CLIENT, type Claims, openProvider, REDIRECT, visit } from './provider.ts';

export const ROLES = [
  ['SDRs', 'sdr'],
  ['AEs', 'ae'],
  ['RevOps', 'admin'],
] as const;

/** As the provider of a company says it. */
export const SAM: Claims = { email: 'sam@northwind.example', email_verified: true, name: 'Sam Rivera', roles: ['SDRs', 'Everybody'] };

/** The provider's clock is the machine's, so the server's is too, but for `ahead` milliseconds. */
export const machineClock = (ahead = 0) => {
  let ms = ahead;
  return {
    now: () => Date.now() + ms,
    forward(by: number) {
      ms += by;
    },
  } satisfies Clock & { forward(by: number): void };
};

type Overlay = Partial<Omit<CompanyOptions, 'issuer'>>;

export async function desk(overlay: Overlay = {}, clock: Clock = machineClock(), configuration = {}) {
  const provider = await openProvider(configuration);
  onTestFinished(() => provider.close());
  provider.say('sam', SAM);
  const company: CompanyOptions = {
    issuer: provider.issuer,
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    domains: new Map([['northwind.example', null]]),
    roleClaim: 'roles',
    roles: ROLES,
    scopes: 'openid email profile',
    team: 'Team one',
    name: 'Northwind',
    redirects: [REDIRECT],
    ...overlay,
  };
  const backend = await started({ company, clock });
  return { provider, backend, company };
}

/** What the extension holds of a sign-in that it began. */
export interface Held {
  state: string;
  verifier: string;
  address: string;
}

export async function beginAt(backend: Backend, verifier = randomBytes(32).toString('base64url')): Promise<Held> {
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const response = await call(backend, '/v1/sign-in/company/begin', { body: { challenge, redirect: REDIRECT } });
  return { ...begunSchema.parse(await response.json()), verifier };
}

export const finishAt = (backend: Backend, { state, verifier }: Pick<Held, 'state' | 'verifier'>, query: string, key = uuid()) =>
  call(backend, '/v1/sign-in/company', { key, body: { state, verifier, query, device: 'a laptop' } });

/** The whole of it, as `account`. */
export async function answerTo(backend: Backend, account: string | null): Promise<Response> {
  const held = await beginAt(backend);
  return finishAt(backend, held, await visit(held.address, account));
}

export const signedInAs = async (backend: Backend, account: string) =>
  signedInSchema.parse(await (await answerTo(backend, account)).json());

/** The words of a refusal. */
export async function refusalOf(response: Response): Promise<string> {
  const { name, detail } = await problemOf(response);
  return `${name}: ${detail}`;
}
