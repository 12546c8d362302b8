/** A token of an org: by the client credentials of an app that runs as one user, or by a user's refresh token. */
import * as z from 'zod';
import type { Answered, Trouble } from '../../../core/handoff/crmNote.ts';
import { refusalOf } from '../answers.ts';
import type { AskAt, Reply, Signed } from '../contract.ts';

export const credential = z.object({
  clientId: z.string().trim().min(10).max(500),
  clientSecret: z.string().trim().min(10).max(500),
  refreshToken: z.string().trim().min(10).max(2_000).optional(),
});
export type SalesforceCredential = z.infer<typeof credential>;

/** Of Lightning's host, that of the org's own domain, where API and sign-in are. */
const DOMAINS: [lightning: RegExp, own: string][] = [
  [/\.lightning\.force\.com$/, '.my.salesforce.com'],
  [/\.lightning\.(?:force|crmforce)\.mil$/, '.my.salesforce.mil'],
  [/\.lightning\.sfcrmapps\.cn$/, '.my.sfcrmproducts.cn'],
];

export function apiOf(origin: string): string {
  const [lightning, own] = DOMAINS.find(([host]) => host.test(origin)) ?? [];
  return lightning && own ? origin.replace(lightning, own) : origin;
}

const tokenSchema = z.object({ access_token: z.string().min(1).max(4_000) });
const faultSchema = z.object({ error: z.string(), error_description: z.string().optional() });

/** Salesforce does not say how long one lasts: an org sets 15 minutes to a day. A 401 before that fetches another one. */
const LASTS_MS = 10 * 60_000;

/** The app, its secret or its token is not taken: all of them are mended by giving others. */
const NOT_TAKEN: Trouble = 'signed-out';

function refused(reply: Reply): ReturnType<typeof refusalOf> {
  const fault = faultSchema.safeParse(reply.body).data;
  const wordsIn = (): string | undefined => fault?.error_description ?? fault?.error;
  return fault && reply.status >= 400 && reply.status < 500 && reply.status !== 429
    ? refusalOf(reply, wordsIn, NOT_TAKEN)
    : refusalOf(reply, wordsIn);
}

export async function sign(
  { clientId, clientSecret, refreshToken }: SalesforceCredential,
  origin: string,
  at: AskAt,
): Promise<Answered<Signed>> {
  const grant = refreshToken ? { grant_type: 'refresh_token', refresh_token: refreshToken } : { grant_type: 'client_credentials' };
  const form = { ...grant, client_id: clientId, client_secret: clientSecret };
  const reply = await at(apiOf(origin))('/services/oauth2/token', { method: 'POST', form });
  if (reply.status !== 200) return refused(reply);
  const token = tokenSchema.safeParse(reply.body);
  if (!token.success) return { ok: false, trouble: 'changed' };
  return { ok: true, value: { headers: { Authorization: `Bearer ${token.data.access_token}` }, lastsMs: LASTS_MS } };
}
