/** The sync's way to the server. */
import { type SignedIn, signedInSchema } from '../protocol/account.ts';
import { NEXT_HEADER, PACKED_TYPE, unpackPage } from '../protocol/packed.ts';
import { pulledPageSchema, pushedSchema } from '../protocol/sync.ts';
import type { Transported, TransportPort } from '../sync/ports.ts';
import { request } from './http.ts';

export function httpTransport({ server, token }: { server: string; token: string }): TransportPort {
  return {
    push: (operations, cursor) =>
      request(server, {
        method: 'POST',
        path: '/v1/sync/push',
        token,
        key: crypto.randomUUID(),
        body: { operations, ...(cursor && { cursor }) },
        schema: pushedSchema,
      }),
    pull: (cursor, goesOn) =>
      request(server, {
        method: 'GET',
        path: cursor === '' ? '/v1/sync/pull' : `/v1/sync/pull?cursor=${encodeURIComponent(cursor)}`,
        token,
        schema: pulledPageSchema,
        or: { type: PACKED_TYPE, read: unpackPage },
        begun(headers) {
          const next = headers.get(NEXT_HEADER);
          if (next) goesOn?.(next);
        },
      }),
  };
}

/** The same `key` and code, sent again after an answer got lost, sign in once. */
export function postSignIn(server: string, code: string, device: string, key: string): Promise<Transported<SignedIn>> {
  return request(server, { method: 'POST', path: '/v1/sign-in', key, body: { code, device }, schema: signedInSchema });
}

/** Makes the token worthless. */
export function postSignOut({ server, token }: { server: string; token: string }): Promise<Transported<void>> {
  return request<void>(server, { method: 'POST', path: '/v1/sign-out', token, key: crypto.randomUUID(), schema: null });
}
