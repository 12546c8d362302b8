/** A real OpenID provider on this machine, whose people sign in by a form, and a hand that does what a browser does there. */
import { createSign, generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider, { type ClaimsParameterMember, type Configuration } from 'oidc-provider';
import { EXTENSION_ID } from '../../../src/server/config.ts';

export const REDIRECT = `https://${EXTENSION_ID}.chromiumapp.org/company`;
export const CLIENT = { id: 'baton', secret: 'a-secret-of-the-server' };

export type Claims = Record<string, unknown>;

export interface TestProvider {
  issuer: string;
  /** What it says of an account from now on, beside `sub`. */
  say(account: string, claims: Claims): void;
  /** Bends what its token endpoint answers, before it is sent; null lets it be. */
  bend(how: ((answer: Record<string, unknown>) => Promise<Record<string, unknown>>) | null): void;
  /** Requests for tokens so far. */
  exchanges(): number;
  /** From now on it refuses what it does not know by a page of its own, with the status of an error, instead of an answer. */
  refuseByPage(): void;
  /** What each request to sign in asked for by `prompt`, in their order. */
  prompts(): (string | null)[];
  close(): Promise<void>;
}

const signing = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KEY = { ...signing.privateKey.export({ format: 'jwk' }), kid: 'theirs', alg: 'RS256', use: 'sig' };

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as the provider signs it, or as somebody else would who has no key of theirs. */
export function token(claims: Claims, header: Claims = { alg: 'RS256', kid: 'theirs' }, key = signing.privateKey): string {
  const body = `${part(header)}.${part(claims)}`;
  return `${body}.${header['alg'] === 'none' ? '' : createSign('RSA-SHA256').update(body).sign(key, 'base64url')}`;
}

export const claimsIn = (jwt: string): Claims => JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString());

/** The clients' and tokens' lives in seconds; without them it warns of each. */
const TTL = { Interaction: 600, Grant: 600, Session: 600, AccessToken: 600, IdToken: 600 };

/** `configuration` is laid over the usual one. */
export async function openProvider(configuration: Configuration = {}): Promise<TestProvider> {
  const people = new Map<string, Claims>();
  let bent: ((answer: Record<string, unknown>) => Promise<Record<string, unknown>>) | null = null;
  let exchanges = 0;
  const prompts: (string | null)[] = [];
  let isByPage = false;
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: CLIENT.id,
        client_secret: CLIENT.secret,
        redirect_uris: [REDIRECT],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    claims: { openid: ['sub'], email: ['email', 'email_verified', 'hd'], profile: ['name', 'roles'] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_, { uid }) => `/form/${uid}` },
    findAccount: (_, id) =>
      people.has(id)
        ? { accountId: id, claims: async () => ({ ...people.get(id), sub: id }) as { sub: string } & ClaimsParameterMember }
        : undefined,
    cookies: { keys: ['only for tests'] },
    pkce: { required: () => true },
    jwks: { keys: [KEY] },
    ttl: TTL,
    ...configuration,
  });
  provider.use(async (context, next) => {
    if (context.path === '/auth') prompts.push(new URLSearchParams(context.querystring).get('prompt'));
    await next();
    if (isByPage && context.path === '/auth' && context.response.get('location').includes('error=invalid_request')) {
      context.status = 400;
      context.response.remove('location');
      context.body = 'Invalid prompt';
    }
    if (context.path !== '/token') return;
    exchanges += 1;
    if (bent && context.status === 200) context.body = await bent(context.body as Record<string, unknown>);
  });
  const answer = provider.callback();

  async function form(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.method === 'GET') {
      response.setHeader('content-type', 'text/html');
      response.end(
        '<!doctype html><title>Northwind sign-in</title><form method="post"><label>Account <input name="account"></label><button>Continue</button><button name="no" value="1">Cancel</button></form>',
      );
      return;
    }
    let text = '';
    for await (const part of request) text += part;
    const asked = new URLSearchParams(text);
    if (asked.has('no')) return provider.interactionFinished(request, response, { error: 'access_denied' });
    const account = asked.get('account') ?? '';
    const { params } = await provider.interactionDetails(request, response);
    const grant = new provider.Grant({ accountId: account, clientId: String(params['client_id']) });
    grant.addOIDCScope(String(params['scope']));
    const grantId = await grant.save();
    return provider.interactionFinished(request, response, { login: { accountId: account }, consent: { grantId } });
  }

  server.on('request', (request, response) => {
    if (request.url?.startsWith('/form/')) void form(request, response);
    else void answer(request, response);
  });
  return {
    issuer,
    say: (account, claims) => void people.set(account, claims),
    bend(how) {
      bent = how;
    },
    exchanges: () => exchanges,
    refuseByPage() {
      isByPage = true;
    },
    prompts: () => [...prompts],
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Opens the address as `account` would in a browser, fills the form, and returns the query that the browser is sent back with; `null` presses Cancel. */
export async function visit(address: string, account: string | null): Promise<string> {
  const jar = new Map<string, string>();
  let url = new URL(address);
  let body: string | undefined;
  for (let step = 0; step < 10; step += 1) {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: {
        cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' }),
      },
      ...(body === undefined ? {} : { method: 'POST', body }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    await response.body?.cancel();
    const next = response.headers.get('location');
    body = next === null ? (account === null ? 'no=1' : `account=${encodeURIComponent(account)}`) : undefined;
    url = next === null ? url : new URL(next, url);
    if (url.href.startsWith(REDIRECT)) return url.search;
  }
  throw new Error(`The provider did not come back: ${url.href}`);
}
