/** The company's OpenID provider, as the server asks it. What it answers is checked by openid-client, and refused by kind. */
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  Configuration,
  clockSkew,
  clockTolerance,
  discovery,
  enableNonRepudiationChecks,
  fetchUserInfo,
  ResponseBodyError,
  type ServerMetadata,
} from 'openid-client';
import type { Prompt } from '../../../protocol/company.ts';
import type { Clock } from '../../clock.ts';
import { type Answer, refuse } from './refusals.ts';
import type { CompanyOptions } from './settings.ts';

/** Seconds by which clocks may differ. */
const TOLERANCE_S = 60;
/** Seconds that the provider may take for an answer. */
const PATIENCE_S = 4;
/** What it says of itself is asked for again after this long. */
const KNOWN_MS = 60 * 60 * 1000;

export interface Asked {
  state: string;
  nonce: string;
  /** Of the verifier that the extension holds, S256. */
  challenge: string;
  /** Where the person is sent back to. */
  redirect: string;
  prompt?: Prompt | undefined;
}

export interface Answered {
  /** The query of the address that they were sent back to. */
  query: string;
  state: string;
  nonce: string;
  verifier: string;
  redirect: string;
  /** Epoch milliseconds. */
  begun: number;
}

export function companyProvider(options: CompanyOptions, clock: Clock) {
  let known: { at: number; metadata: Promise<ServerMetadata> } | undefined;

  function metadata(): Promise<ServerMetadata> {
    if (known && clock.now() - known.at < KNOWN_MS) return known.metadata;
    const mine = { at: clock.now(), metadata: discovered(options) };
    known = mine;
    // One that was away is asked again at once.
    mine.metadata.catch(() => {
      if (known === mine) known = undefined;
    });
    return mine.metadata;
  }

  /** A fresh one for each sign-in: keys that the provider has changed since are asked for anew. */
  async function configuration(): Promise<Configuration> {
    const there = await metadata();
    const made = new Configuration(
      there,
      options.clientId,
      { [clockSkew]: Math.round((clock.now() - Date.now()) / 1000), [clockTolerance]: TOLERANCE_S },
      authentication(there, options),
    );
    made.timeout = PATIENCE_S;
    if (isLocal(options)) allowInsecureRequests(made);
    // Without it the signature of an ID token is left to the connection alone.
    enableNonRepudiationChecks(made);
    return made;
  }

  return {
    /** Where the person signs in. */
    async address({ state, nonce, challenge, redirect, prompt }: Asked): Promise<Answer<string>> {
      try {
        const there = await configuration();
        const url = buildAuthorizationUrl(there, {
          scope: options.scopes,
          redirect_uri: redirect,
          state,
          nonce,
          code_challenge: challenge,
          code_challenge_method: 'S256',
          ...(prompt && { prompt: knownTo(there.serverMetadata(), prompt) }),
        });
        return { ok: true, value: url.href };
      } catch (error) {
        return refuse(isOfAnswer(error) ? 'unfitting' : 'away');
      }
    },

    /** Turns the code into what the company says of the person. */
    async claims({ query, state, nonce, verifier, redirect, begun }: Answered): Promise<Answer<Record<string, unknown>>> {
      try {
        const there = await configuration();
        const tokens = await authorizationCodeGrant(there, new URL(`${redirect}?${query.replace(/^\?/, '')}`), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) return refuse('unfitting');
        // Made before it was asked for, or in a time to come: not this answer, or a clock that is wrong.
        if (claims.iat * 1000 < begun - TOLERANCE_S * 1000 || claims.iat * 1000 > clock.now() + TOLERANCE_S * 1000) return refuse('clock');
        const more = hasAll(claims, options) ? {} : await fetchUserInfo(there, tokens.access_token, claims.sub);
        return { ok: true, value: { ...more, ...claims } };
      } catch (error) {
        return refuse(kindOf(error));
      }
    },
  };
}

/** One that says what it can ask, and not this, would refuse it or pass over it; everybody can ask to sign in anew. */
function knownTo({ prompt_values_supported: known }: ServerMetadata, prompt: Prompt): Prompt {
  return Array.isArray(known) && !known.includes(prompt) ? 'login' : prompt;
}

const isLocal = ({ issuer }: CompanyOptions): boolean => issuer.startsWith('http:');

async function discovered(options: CompanyOptions): Promise<ServerMetadata> {
  const found = await discovery(new URL(options.issuer), options.clientId, undefined, undefined, {
    timeout: PATIENCE_S,
    ...(isLocal(options) ? { execute: [allowInsecureRequests] } : {}),
  });
  return found.serverMetadata();
}

/** By header, as every provider takes it, but for one that says otherwise. */
function authentication({ token_endpoint_auth_methods_supported: ways }: ServerMetadata, { clientSecret }: CompanyOptions) {
  const isByBody = ways !== undefined && !ways.includes('client_secret_basic') && ways.includes('client_secret_post');
  return isByBody ? ClientSecretPost(clientSecret) : ClientSecretBasic(clientSecret);
}

/** Some providers say in the ID token only who it is, and the rest where one asks for it. */
const hasAll = (claims: Record<string, unknown>, { roles, roleClaim }: CompanyOptions): boolean =>
  claims['email'] !== undefined && (roles === null || claims[roleClaim] !== undefined);

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** The provider answered, and the answer is no good. */
const isOfAnswer = (error: unknown): boolean =>
  /^OAUTH_(?!TIMEOUT|ABORT)/.test(codeOf(error)) && !(error instanceof ClientError && /^OAUTH_(TIMEOUT|ABORT)$/.test(codeOf(error.cause)));

function kindOf(error: unknown): 'denied' | 'clock' | 'over' | 'unfitting' | 'away' {
  if (error instanceof AuthorizationResponseError) return error.error === 'temporarily_unavailable' ? 'away' : 'denied';
  if (error instanceof ResponseBodyError) return error.error === 'invalid_grant' ? 'over' : 'unfitting';
  if (codeOf(error) === 'OAUTH_JWT_TIMESTAMP_CHECK_FAILED') return 'clock';
  return isOfAnswer(error) ? 'unfitting' : 'away';
}
