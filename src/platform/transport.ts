/** The sync's way to the server. */
import { type SignedIn, signedInSchema } from '../protocol/account.ts';
import { type BeginCompany, type Begun, begunSchema, type CompanySignIn } from '../protocol/company.ts';
import { NEXT_HEADER, PACKED_TYPE, unpackPage } from '../protocol/packed.ts';
import { pulledPageSchema, pushedSchema } from '../protocol/sync.ts';
import { VOCABULARY } from '../protocol/vocabulary.ts';
import type { Transported, TransportPort } from '../sync/ports.ts';
import { request } from './http.ts';
import { isFast, lineTo } from './line.ts';

/** `silenceMs`: without a byte for so long, nobody is there. */
export function httpTransport({ server, token }: { server: string; token: string }, silenceMs?: number): TransportPort {
  const line = lineTo(server);
  return {
    push: (operations, cursor) =>
      request(
        server,
        {
          method: 'POST',
          path: '/v1/sync/push',
          token,
          key: crypto.randomUUID(),
          body: { operations, ...(cursor && { cursor }) },
          schema: pushedSchema,
        },
        silenceMs,
      ),
    async pull(cursor, goesOn, unwanted) {
      const since = performance.now();
      let next: string | null = null;
      let isComing = false;
      const asked = {
        method: 'GET' as const,
        path: pullPath(cursor, line.most()),
        token,
        schema: pulledPageSchema,
        or: { type: PACKED_TYPE, read: unpackPage },
        ...(unwanted && { unwanted }),
        begun(headers: Headers) {
          isComing = true;
          next = headers.get(NEXT_HEADER);
        },
        // On a slow line two pages at once only make each of them later.
        came(bytes: number, ms: number) {
          if (next === null || !isFast(bytes, ms)) return;
          goesOn?.(next);
          next = null;
        },
      };
      const answered = await request(server, asked, silenceMs);
      // One that was broken off here says nothing of the line.
      if (isComing && !unwanted?.aborted) line.took(performance.now() - since, answered.ok);
      return answered;
    },
  };
}

function pullPath(cursor: string, most: number | null): string {
  const query = new URLSearchParams({
    vocabulary: String(VOCABULARY),
    ...(cursor && { cursor }),
    ...(most !== null && { most: String(most) }),
  });
  return `/v1/sync/pull?${query}`;
}

/** The same `key` and code, sent again after an answer got lost, sign in once. */
export function postSignIn(server: string, code: string, device: string, key: string): Promise<Transported<SignedIn>> {
  return request(server, { method: 'POST', path: '/v1/sign-in', key, body: { code, device }, schema: signedInSchema });
}

export function postBeginCompany(server: string, asked: BeginCompany): Promise<Transported<Begun>> {
  return request(server, { method: 'POST', path: '/v1/sign-in/company/begin', key: crypto.randomUUID(), body: asked, schema: begunSchema });
}

/** The same `key`, sent again after an answer got lost, signs in once. */
export function postCompanySignIn(server: string, answer: CompanySignIn, key: string): Promise<Transported<SignedIn>> {
  return request(server, { method: 'POST', path: '/v1/sign-in/company', key, body: answer, schema: signedInSchema });
}

/** Makes the token worthless. */
export function postSignOut({ server, token }: { server: string; token: string }): Promise<Transported<void>> {
  return request<void>(server, { method: 'POST', path: '/v1/sign-out', token, key: crypto.randomUUID(), schema: null });
}
