/** An access token of Zoho for the refresh token that was given: it lasts an hour. */
import * as z from 'zod';
import type { Answered, Trouble } from '../../../core/handoff/crmNote.ts';
import { answered, readBy, refusalOf } from '../answers.ts';
import type { AskAt, Signed } from '../contract.ts';
import { keySchema } from '../key.ts';
import { centreOf } from './centres.ts';

export const credentialSchema = z.object({
  clientId: keySchema(),
  clientSecret: keySchema(),
  refreshToken: keySchema(),
});
export type Credential = z.infer<typeof credentialSchema>;

const tokenSchema = z.object({
  access_token: z.string().regex(/^[\w.-]{1,400}$/),
  expires_in: z.number().positive().max(86_400),
  api_domain: z.string().optional(),
});
const refusedSchema = z.object({ error: z.string(), error_description: z.string().optional() });

const wordsIn = (body: unknown): string | undefined => {
  const { error, error_description } = refusedSchema.safeParse(body).data ?? {};
  return error_description ?? error;
};

/** It gives ten of one key in ten minutes, and then says this. */
const TOO_MANY = 'Access Denied';
const TOO_MANY_MS = 10 * 60_000;
const ELSEWHERE = 'This key is of another data centre of Zoho’s: give the address of the CRM that it was made for.';

export async function sign({ clientId, clientSecret, refreshToken }: Credential, origin: string, at: AskAt): Promise<Answered<Signed>> {
  const { accounts, api } = centreOf(origin);
  const form = { grant_type: 'refresh_token', client_id: clientId, client_secret: clientSecret, refresh_token: refreshToken };
  const reply = await at(accounts)('/oauth/v2/token', { method: 'POST', form });
  const refused = refusedSchema.safeParse(reply.body).data;
  if (refused?.error === TOO_MANY) return { afterMs: TOO_MANY_MS, ...refusalOf(reply, wordsIn, 'busy') };
  // Whatever else it says, with status 200 too: the key is none here.
  if (refused && reply.status < 500) return refusalOf(reply, wordsIn, 'signed-out' satisfies Trouble);
  const token = readBy(answered(reply, wordsIn), tokenSchema);
  if (!token.ok) return token;
  const { access_token, expires_in, api_domain = api } = token.value;
  if (api_domain !== api) return { ok: false, trouble: 'signed-out', words: ELSEWHERE };
  return { ok: true, value: { headers: { authorization: `Zoho-oauthtoken ${access_token}` }, lastsMs: expires_in * 1000 } };
}
